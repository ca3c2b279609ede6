package io.mailwright.service.upload.source;

import io.mailwright.service.upload.workbook.Damaged;
import io.mailwright.service.upload.workbook.Parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Finds the parts of a workbook, which is a ZIP archive; one that is packed again is unpacked. */
final class WorkbookParts {
    private static final String MARK = "xl/workbook.xml";

    private WorkbookParts() {}

    /** Nothing if the content is no workbook. */
    static Optional<Parts> of(Content content) throws IOException {
        if (!content.isPacked()) {
            return ZipFiles.isWorkbook(content.path())
                    ? Optional.of(new Outer(content.path()))
                    : Optional.empty();
        }
        Parts inner = name -> innerPart(content, name);
        return isInnerWorkbook(content, inner) ? Optional.of(inner) : Optional.empty();
    }

    /** The file is the workbook. */
    private record Outer(Path path) implements Parts {
        @Override
        public InputStream open(String name) throws IOException {
            var zip = new ZipFile(path.toFile());
            if (zip.getEntry(name) == null) {
                zip.close();
                throw new Damaged("it has no " + name, null);
            }
            return ZipEntryStream.of(zip, name);
        }

        @Override
        public long size(String name) throws IOException {
            try (var zip = new ZipFile(path.toFile())) {
                var entry = zip.getEntry(name);
                return entry == null ? -1 : entry.getSize();
            }
        }
    }

    private static boolean isInnerWorkbook(Content content, Parts inner) throws IOException {
        try (var in = content.open()) {
            if (FileKind.packing(in.readNBytes(4)) != FileKind.Packing.ZIP) {
                return false;
            }
        }
        try (var _ = inner.open(MARK)) {
            return true;
        } catch (Damaged _) {
            return false;
        }
    }

    /** An archive inside another has no beginning to jump to: it is gone through up to the part. */
    private static InputStream innerPart(Content content, String name) throws IOException {
        var zip = new ZipInputStream(content.open());
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return zip;
            }
        }
        zip.close();
        throw new Damaged("it has no " + name, null);
    }
}
