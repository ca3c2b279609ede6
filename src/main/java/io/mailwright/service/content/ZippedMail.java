package io.mailwright.service.content;

import io.mailwright.domain.Failure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * An archive with the HTML of an e-mail and its pictures. It is read into the memory: whatever its
 * names say, nothing is written anywhere.
 */
final class ZippedMail {
    private static final int MOST_FILES = 500;
    private static final String PAGE = "index.html";

    /** The text part, as it is called in archives that are made here. */
    static final String TEXT = "text.txt";

    private static final String OLD = "IBM437";
    private static final Charset LAST = StandardCharsets.ISO_8859_1;

    private ZippedMail() {}

    static MailFile read(Path file, String name) throws IOException {
        var files = files(file);
        var page =
                files.keySet().stream()
                        .filter(one -> MailFile.ending(one).matches("html?"))
                        .filter(one -> !one.contains("__MACOSX"))
                        .min(
                                Comparator.comparing((String one) -> !one.endsWith(PAGE))
                                        .thenComparingInt(String::length))
                        .orElseThrow(() ->
                                new Failure.FileUnusable(file, "It holds no HTML file.", null));
        var folder = page.substring(0, page.lastIndexOf('/') + 1);
        var text = files.get(folder + TEXT);
        return new MailFile(
                name,
                "",
                HtmlBytes.text(files.getOrDefault(page, new byte[0])),
                text == null ? null : HtmlBytes.text(text),
                MailFile.in(files, folder));
    }

    /** Names are in UTF-8 or, where that cannot be, as old Windows writes them. */
    private static Map<String, byte[]> files(Path file) throws IOException {
        try {
            return files(file, StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException badName) {
            try {
                return files(file, Charset.isSupported(OLD) ? Charset.forName(OLD) : LAST);
            } catch (IllegalArgumentException broken) {
                throw new IOException(broken);
            }
        }
    }

    private static Map<String, byte[]> files(Path file, Charset names) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        long left = MailFile.MOST_BYTES;
        try (var zip = new ZipInputStream(Files.newInputStream(file), names)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = entry.isDirectory() ? new byte[0] : read(zip, file, left);
                left -= bytes.length;
                files.put(place(entry), bytes);
                if (files.size() > MOST_FILES) {
                    throw new Failure.FileUnusable(file, "It holds more than 500 files.", null);
                }
            }
        }
        return files;
    }

    private static byte[] read(InputStream in, Path file, long most) throws IOException {
        var bytes = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE));
        if (bytes.length > most) {
            throw new Failure.FileUnusable(file, "It unfolds to more than 50 MB.", null);
        }
        return bytes;
    }

    /** Its place in the archive, from the top, wherever its name would lead. */
    private static String place(ZipEntry entry) {
        return MailFile.fromTop(Path.of("/" + entry.getName().replace('\\', '/')));
    }

    /** Writes one: the page, and what it calls by those names. */
    static void write(Path file, String html, Map<String, byte[]> others) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            put(zip, PAGE, html.getBytes(StandardCharsets.UTF_8));
            for (var other : others.entrySet()) {
                put(zip, other.getKey(), other.getValue());
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
