package io.mailwright.server.engine.imports;

import io.mailwright.server.files.FileArea;
import io.mailwright.server.files.Folder;
import io.mailwright.server.files.OwnerOnly;
import io.mailwright.server.files.StoredFile;
import io.mailwright.server.store.ImportTable.Import;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of one import. While it is worked on they are away from the file site, so that nobody
 * can change the one, and nobody sees half of the other.
 */
final class ImportFiles {
    private final FileArea site;
    private final Path work;
    private final Import what;

    /**
     * Those of an import.
     *
     * @param work the folder of files being imported
     */
    ImportFiles(FileArea site, Path work, Import what) {
        this.site = site;
        this.work = work;
        this.what = what;
    }

    /** The imported file, once it has been {@link #take taken}. */
    Path source() {
        return work.resolve(Long.toString(what.id()));
    }

    /** What the result file is as long as it is not whole. */
    Path result() {
        return work.resolve(what.id() + ".result");
    }

    /** The name of the result file ({@code subscribers-lists.md} S23, X). */
    String resultName() {
        var name = what.order().file();
        int dot = name.lastIndexOf('.');
        return "%s_%d_result.csv".formatted(dot > 0 ? name.substring(0, dot) : name, what.id());
    }

    /** Takes the file off the site, if it has not been; whether it is there. */
    boolean take() throws IOException {
        OwnerOnly.create(result());
        if (!Files.exists(source())) {
            var file = onSite();
            if (file.isPresent()) {
                site.take(file.get(), source());
            }
        }
        return Files.isRegularFile(source());
    }

    /** Whether all is done but to say so: the result file has been given to the site. */
    boolean isPublished() {
        return what.progress().resultBytes() > 0 && !Files.exists(result());
    }

    /** Gives the result file to the site and removes the imported one (S24, grade V). */
    void publish() throws IOException {
        if (Files.exists(result())) {
            site.give(result(), folder(), resultName());
        }
        Files.deleteIfExists(source());
    }

    /** Puts the file back for another try, unless there is a new one of its name. */
    void giveBack() throws IOException {
        Files.deleteIfExists(result());
        if (onSite().isPresent()) {
            Files.deleteIfExists(source());
        } else if (Files.exists(source())) {
            site.give(source(), folder(), what.order().file());
        }
    }

    private Optional<StoredFile> onSite() {
        return site.at(folder(), what.order().file()).filter(StoredFile::finished);
    }

    private Folder folder() {
        return Folder.named(what.folder()).orElse(Folder.IMPORT);
    }
}
