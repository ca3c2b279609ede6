package io.mailwright.service.content;

import io.mailwright.domain.Failure;
import io.mailwright.domain.OneLine;
import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.LibraryItem;

import jakarta.mail.util.ByteArrayDataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Brings e-mails of files into the library, and puts them into files. Thread-safe. */
public final class MailFiles {
    private static final Logger LOG = LoggerFactory.getLogger(MailFiles.class);

    /** Wherever HTML or a style names a picture: what stands before it, and what it is called. */
    private static final Pattern SOURCE =
            Pattern.compile(
                    "(?i)(\\s(?:src|background)\\s*=\\s*)(?:\"([^\"]*)|'([^']*)|([^\\s\"'>]+))"
                            + "|(\\burl\\(\\s*(?:[\"']|&quot;)?)([^\"')\\s&]+)");

    private final ContentLibrary library;
    private final Pictures pictures;

    MailFiles(ContentLibrary library, Pictures pictures) {
        this.library = library;
        this.pictures = pictures;
    }

    /**
     * Makes an e-mail of an {@code .html} file with the pictures beside it, of a {@code .zip} of
     * both, or of an {@code .eml}. Its pictures become those of the library; one that cannot stays
     * as the file calls it.
     *
     * @throws Failure.FileUnusable if it cannot be read, or is none of these
     */
    public LibraryItem bring(Path file, @Nullable Long folder) {
        var mail = MailFile.read(file);
        var known = new HashMap<String, String>();
        var html =
                SOURCE.matcher(mail.html())
                        .replaceAll(source -> {
                            var called = called(source);
                            var name =
                                    known.computeIfAbsent(called, one -> taken(mail, one, folder));
                            int at = source.group().length() - called.length();
                            return Matcher.quoteReplacement(source.group().substring(0, at) + name);
                        });
        return library.create(
                ItemKind.EMAIL,
                folder,
                new ItemContent(
                        OneLine.of(mail.name()), OneLine.of(mail.subject()), html, mail.text()));
    }

    private static String called(MatchResult source) {
        return Stream.of(2, 3, 4, 6)
                .map(source::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private String taken(MailFile mail, String called, @Nullable Long folder) {
        if (called.matches("(?i)(https?|data|picture):.*|%%.*")) {
            return called;
        }
        var plain = decoded(called);
        var bytes = mail.pictures().apply(plain);
        if (bytes == null) {
            return called;
        }
        try {
            var item = pictures.add(plain.substring(plain.lastIndexOf('/') + 1), bytes, folder);
            return PictureNames.of(item.id(), item.name());
        } catch (Failure.Invalid unfit) {
            return called;
        }
    }

    private static String decoded(String called) {
        try {
            return URLDecoder.decode(called.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return called;
        }
    }

    /**
     * Puts a version into a file, of the kind that its name ends with: {@code .html} in which its
     * pictures are contained, {@code .zip} with pictures beside the page, or {@code .eml}. What
     * lies there is written over, when all is written.
     *
     * @throws Failure.FileUnusable if it cannot be written, or ends otherwise
     */
    public void export(long item, int version, Path file) {
        var content = library.version(item, version).content();
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            switch (MailFile.ending(file.getFileName().toString())) {
                case "html", "htm" -> Files.writeString(part, contained(content.html()));
                case "zip" -> zip(content, part);
                case "eml" -> message(content, part);
                default ->
                        throw new Failure.FileUnusable(
                                file, "Its name ends with neither .html, .zip nor .eml.", null);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failure.FileUnusable(file, "It cannot be written.", e);
        } finally {
            drop(part);
        }
    }

    /** What is half written is of no use to anybody. */
    private static void drop(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            LOG.warn("A file that was not finished cannot be deleted: {}", part, stays);
        }
    }

    private String contained(String html) {
        return PictureNames.replaced(
                html,
                id ->
                        pictures.find(id)
                                .map(file -> file.url())
                                .or(() -> pictures.dataUrl(id))
                                .orElse(""));
    }

    private void zip(ItemContent content, Path file) throws IOException {
        var others = new LinkedHashMap<String, byte[]>();
        var html =
                PictureNames.replaced(
                        content.html(),
                        id -> {
                            var name = "images/" + fileName(id);
                            pictures.bytes(id).ifPresent(bytes -> others.put(name, bytes));
                            return name;
                        });
        if (content.text() != null) {
            others.put(ZippedMail.TEXT, content.text().getBytes(StandardCharsets.UTF_8));
        }
        ZippedMail.write(file, html, others);
    }

    private void message(ItemContent content, Path file) throws IOException {
        Map<String, ByteArrayDataSource> brought = new LinkedHashMap<>();
        var html =
                PictureNames.replaced(
                        content.html(),
                        id -> {
                            var name = fileName(id);
                            pictures.bytes(id)
                                    .ifPresent(bytes -> brought.put(name, source(id, bytes)));
                            return "cid:" + name;
                        });
        MessageFile.write(file, content, html, brought);
    }

    private ByteArrayDataSource source(long id, byte[] bytes) {
        var type = pictures.find(id).map(file -> file.mediaType()).orElse("image/png");
        return new ByteArrayDataSource(bytes, type);
    }

    /** Letters and digits only, so that it leads nowhere. */
    private String fileName(long id) {
        var name = pictures.find(id).isPresent() ? library.item(id).name() : "gone.png";
        return id + "-" + name.replaceAll("[^A-Za-z0-9_.-]+", "-").replaceAll("\\.{2,}", ".");
    }
}
