package io.mailwright.server.ftp;

import io.mailwright.server.files.FileArea;
import io.mailwright.server.files.Folder;

import org.apache.ftpserver.ftplet.FileSystemView;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One client's look at the site: what its paths mean. None leads out of the site. */
final class SiteView implements FileSystemView {
    private final FileArea files;
    private Folder here = Folder.ROOT;

    SiteView(FileArea files) {
        this.files = files;
    }

    @Override
    public SiteFile getHomeDirectory() {
        return SiteFile.folder(files, Folder.ROOT);
    }

    @Override
    public SiteFile getWorkingDirectory() {
        return SiteFile.folder(files, here);
    }

    @Override
    public boolean changeWorkingDirectory(String path) {
        var folder = find(path).filter(SiteFile::isDirectory).map(SiteFile::place);
        folder.ifPresent(found -> here = found);
        return folder.isPresent();
    }

    /** The folder or file of that path, there or not; {@code null} if there can be none. */
    @Override
    public @Nullable SiteFile getFile(String path) {
        return find(path).orElse(null);
    }

    @Override
    public boolean isRandomAccessible() {
        return true;
    }

    @Override
    public void dispose() {
        // Nothing is held.
    }

    private Optional<SiteFile> find(String path) {
        var names = names(path);
        return switch (names.size()) {
            case 0 -> Optional.of(SiteFile.folder(files, Folder.ROOT));
            case 1 ->
                    Folder.named(names.getFirst())
                            .map(folder -> SiteFile.folder(files, folder))
                            .or(() -> SiteFile.file(files, Folder.ROOT, names.getFirst()));
            case 2 ->
                    Folder.named(names.getFirst())
                            .flatMap(folder -> SiteFile.file(files, folder, names.getLast()));
            default -> Optional.empty();
        };
    }

    /** From the root on. Above the root is the root. */
    private List<String> names(String path) {
        var names = new ArrayList<String>();
        if (!path.startsWith("/") && here != Folder.ROOT) {
            names.add(here.directory());
        }
        for (var name : path.split("/", -1)) {
            switch (name) {
                case "", "." -> {}
                case ".." -> {
                    if (!names.isEmpty()) {
                        names.removeLast();
                    }
                }
                default -> names.add(name);
            }
        }
        return names;
    }
}
