package io.mailwright.service.upload.source;

import io.mailwright.domain.Failure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Finds the one file that a ZIP archive is about, and says in words if there is none or several.
 */
final class ZipFiles {
    /** In which names are written that are not marked as UTF-8; any bytes are a name in it. */
    private static final Charset NAMES = Charset.forName("IBM437");

    /** Put beside the files by systems, and no files of the user. */
    private static final Set<String> BY_THE_WAY = Set.of("thumbs.db", "desktop.ini");

    /** What documents in ZIP archives are told by. */
    private static final Map<String, String> DOCUMENTS =
            Map.of(
                    "xl/workbook.bin",
                    "This is a binary Excel workbook (.xlsb). Save it as .xlsx or .csv and choose"
                            + " that.",
                    "word/document.xml",
                    "This is a Word document, not a table. Save the table as .xlsx or .csv and"
                            + " choose that.",
                    "ppt/presentation.xml",
                    "This is a presentation, not a table.",
                    "Index/Document.iwa",
                    "This is a Numbers document. Export it as Excel (.xlsx) or CSV and choose"
                            + " that.",
                    "META-INF/manifest.xml",
                    "This is an OpenDocument file, which cannot be read. Save it as .xlsx or .csv"
                            + " and choose that.");

    private ZipFiles() {}

    /**
     * The only file of an archive.
     *
     * @param size in bytes, unpacked, as the archive says
     */
    record Only(String name, long size) {}

    /** Whether an archive is a workbook. */
    static boolean isWorkbook(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            if (FileKind.packing(in.readNBytes(4)) != FileKind.Packing.ZIP) {
                return false;
            }
        }
        try (var zip = archive(path)) {
            return zip.getEntry("xl/workbook.xml") != null;
        }
    }

    /**
     * Looks into an archive.
     *
     * @throws Failure.FileUnusable if it holds none, several, or only documents of another kind
     */
    static Only only(Path path) throws IOException {
        try (var zip = archive(path)) {
            refuseDocument(path, zip);
            var files = Collections.list(zip.entries()).stream().filter(ZipFiles::isFile).toList();
            if (files.size() != 1) {
                throw new Failure.FileUnusable(path, several(files), null);
            }
            return new Only(files.getFirst().getName(), files.getFirst().getSize());
        }
    }

    private static ZipFile archive(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile(), NAMES);
        } catch (ZipException e) {
            if (String.valueOf(e.getMessage()).contains("encrypted")) {
                throw new Failure.FileUnusable(
                        path,
                        "The ZIP archive is locked with a password. Unpack it and choose the file"
                                + " inside.",
                        e);
            }
            throw e;
        }
    }

    private static void refuseDocument(Path path, ZipFile zip) {
        for (var document : DOCUMENTS.entrySet()) {
            if (zip.getEntry(document.getKey()) != null) {
                throw new Failure.FileUnusable(path, document.getValue(), null);
            }
        }
    }

    private static boolean isFile(ZipEntry entry) {
        var name = entry.getName().replaceFirst(".*/", "").toLowerCase(Locale.ROOT);
        return !entry.isDirectory()
                && !entry.getName().startsWith("__MACOSX/")
                && !name.startsWith(".")
                && !BY_THE_WAY.contains(name);
    }

    private static String several(List<? extends ZipEntry> files) {
        return files.isEmpty()
                ? "The ZIP archive is empty."
                : "The ZIP archive holds %,d files, such as %s and %s. Unpack it and choose one."
                        .formatted(files.size(), files.get(0).getName(), files.get(1).getName());
    }

    /** What one file of an archive holds. */
    static InputStream open(Path path, String name) throws IOException {
        return ZipEntryStream.of(archive(path), name);
    }
}
