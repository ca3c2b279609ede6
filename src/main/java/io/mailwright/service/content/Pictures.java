package io.mailwright.service.content;

import io.mailwright.cache.ContentSettings;
import io.mailwright.cache.Database;
import io.mailwright.cache.FileStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.LibraryFile;
import io.mailwright.domain.content.LibraryItem;
import io.mailwright.service.FilePlace;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.MoveFiles;
import io.mailwright.xmlapi.files.Existing;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pictures and other files of the content library. An e-mail that is written here names one
 * {@code picture:12/name.png}, by its number; before the e-mail is published, the account is given
 * the picture, and the name gives way to the address where readers of mail find it. Thread-safe.
 */
public final class Pictures {
    private static final String BASE = "pictures";
    private static final String ADDRESS = "https?://[^\\s\"'<>]+";
    private static final int DIGEST_BYTES = 6;

    private final ContentLibrary library;
    private final FileStore files;
    private final ContentSettings settings;
    private final XmlApi api;
    private final FilePlace place;

    public Pictures(ContentLibrary library, XmlApi api, FilePlace place, Database copy) {
        this.library = library;
        this.files = new FileStore(copy);
        this.settings = new ContentSettings(copy);
        this.api = api;
        this.place = place;
    }

    /**
     * Takes a picture into the library, made to fit if it is too large.
     *
     * @throws Failure.FileUnusable if it cannot be read, or is no picture
     */
    public LibraryItem add(Path file, @Nullable Long folder) {
        try {
            return add(file.getFileName().toString(), Files.readAllBytes(file), folder);
        } catch (IOException e) {
            throw new Failure.FileUnusable(file, "It cannot be read.", e);
        } catch (Failure.Invalid unfit) {
            throw new Failure.FileUnusable(file, String.valueOf(unfit.getMessage()), unfit);
        }
    }

    /**
     * As the other, of bytes.
     *
     * @throws Failure.Invalid if they are no picture
     */
    public LibraryItem add(String fileName, byte[] bytes, @Nullable Long folder) {
        var picture = FittedPicture.of(bytes);
        var name = fileName.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "") + picture.ending();
        var item = library.create(ItemKind.FILE, folder, new ItemContent(name, "", "", null));
        files.save(
                new LibraryFile(
                        item.id(),
                        picture.mediaType(),
                        picture.width(),
                        picture.height(),
                        picture.bytes().length,
                        null),
                picture.bytes());
        return item;
    }

    /**
     * Takes any file into the library: a picture made to fit, another as it is.
     *
     * @throws Failure.FileUnusable if it cannot be read, is a damaged picture, or is too large
     */
    public LibraryItem addAny(Path file, @Nullable Long folder) {
        var name = String.valueOf(file.getFileName());
        if (OtherFile.isPictureName(name)) {
            return add(file, folder);
        }
        var bytes = OtherFile.read(file);
        var item = library.create(ItemKind.FILE, folder, new ItemContent(name, "", "", null));
        files.save(
                new LibraryFile(item.id(), OtherFile.mediaType(name), 0, 0, bytes.length, null),
                bytes);
        return item;
    }

    /** What all files of the library are. */
    public List<LibraryFile> all() {
        return files.all();
    }

    /** What one is; nothing if there is none. */
    public Optional<LibraryFile> find(long item) {
        return files.find(item);
    }

    public Optional<byte[]> bytes(long item) {
        return files.bytes(item);
    }

    /** The numbers of those that {@link #publish} has or makes an address for. */
    public Set<Long> publishable() {
        return files.publishable();
    }

    /**
     * Says where readers of mail find a file that is no picture: no call takes it, so that somebody
     * puts it on a web site ({@code email-send.md} M6, M7). E-mails that are published from now on
     * lead there.
     *
     * @param address a web address; empty for nowhere
     * @throws Failure.Invalid if it is none, or that is a picture or gone
     */
    public void findAt(long item, String address) {
        var url = address.strip();
        if (!url.isEmpty() && !url.matches(ADDRESS)) {
            throw new Failure.Invalid(
                    "The address of a file begins with https:// and has no spaces: copy it from where it is shown.");
        }
        if (file(item).isPicture()) {
            throw new Failure.Invalid("The account is given pictures, and says where they are.");
        }
        files.foundAt(item, url.isEmpty() ? null : url);
    }

    private LibraryFile file(long item) {
        return files.find(item)
                .orElseThrow(() ->
                        new Failure.Invalid(
                                "The library has no picture %d any more: put another one into the e-mail."
                                        .formatted(item)));
    }

    /** The whole of one within an address, for a page that may load nothing. */
    Optional<String> dataUrl(long item) {
        return files.find(item)
                .flatMap(file ->
                        files.bytes(item)
                                .map(bytes ->
                                        "data:%s;base64,%s"
                                                .formatted(
                                                        file.mediaType(),
                                                        Base64.getEncoder()
                                                                .encodeToString(bytes))));
    }

    /** Where the account's pictures are found, with a slash at its end; empty until it is said. */
    public String base() {
        return settings.find(BASE).orElse("");
    }

    /**
     * Says where the account's pictures are found: no call tells it ({@code email-send.md} M7).
     *
     * @throws Failure.Invalid if it is no address
     */
    public void setBase(String address) {
        var base = address.strip();
        if (!base.matches(ADDRESS)) {
            throw new Failure.Invalid(
                    "The address of pictures begins with https:// and is that of the folder they are in.");
        }
        settings.save(BASE, base.endsWith("/") ? base : base + "/");
    }

    /**
     * Where readers of mail find a picture; the account is given it if it has not got it.
     *
     * @throws Failure.Invalid if there is none, it is another file (no call takes one, {@code
     *     email-send.md} M6, M7), or nobody said where pictures are found
     * @throws Failure.Refused if the account does not take it
     */
    public String publish(long item) {
        var file = file(item);
        if (file.url() != null) {
            return file.url();
        }
        if (!file.isPicture()) {
            throw new Failure.Invalid(
                    "The account takes pictures only, not \"%s\": put it on your web site and say in Content, Files where it is."
                            .formatted(library.item(item).name()));
        }
        if (base().isEmpty()) {
            throw new Failure.Invalid(
                    "Say first where the account's pictures are found: the address of their folder.");
        }
        var url = base() + give(file);
        files.foundAt(item, url);
        return url;
    }

    /** Gives it to the account; answers what it is called there. */
    private String give(LibraryFile file) {
        var bytes = files.bytes(file.item()).orElse(new byte[0]);
        var name = remoteName(file, bytes);
        try {
            var passing = Files.createTempFile("mailwright", ".picture");
            try {
                Files.write(passing, bytes);
                place.transfer().upload(passing, name, Existing.REPLACE, (_, _) -> {});
            } finally {
                Files.delete(passing);
            }
        } catch (IOException e) {
            throw new Failure.Invalid("The picture could not be written for a moment: " + e);
        }
        var moved = api.send(new MoveFiles(MoveFiles.Site.ENHANCED, List.of(name)));
        if (moved.count() == 0) {
            throw new Failure.Refused(0, "%s: %s".formatted(name, moved.description()));
        }
        return moved.names().isEmpty() ? name : moved.names().getFirst();
    }

    /**
     * Letters, digits and what a server for files cannot mistake; unlike that of any other picture,
     * also of a colleague's library, which counts its own from 1.
     */
    private String remoteName(LibraryFile file, byte[] bytes) {
        var name = library.item(file.item()).name();
        var stem = name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("[^A-Za-z0-9_-]+", "-");
        var ending =
                file.isPicture() ? FittedPicture.ending(file.mediaType()) : OtherFile.ending(name);
        return "%s-%d-%s%s".formatted(stem, file.item(), digest(bytes), ending);
    }

    private static String digest(byte[] bytes) {
        try {
            var whole = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(whole, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it.", e);
        }
    }
}
