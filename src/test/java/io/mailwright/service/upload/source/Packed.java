package io.mailwright.service.upload.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs bytes for tests. */
final class Packed {
    private Packed() {}

    static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] zip(String name, byte[] bytes) {
        return zip(Map.of(name, bytes));
    }

    /** Names and texts in turn. */
    static byte[] zip(String... namesAndTexts) {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return zip(files);
    }

    static byte[] zip(Map<String, byte[]> files) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** The same archive, said to be locked with a password. */
    static byte[] locked(byte[] zip) {
        var locked = zip.clone();
        for (int i = 0; i + 8 < zip.length; i++) {
            boolean isLocal = zip[i + 2] == 3 && zip[i + 3] == 4;
            boolean isCentral = zip[i + 2] == 1 && zip[i + 3] == 2;
            if (zip[i] == 'P' && zip[i + 1] == 'K' && (isLocal || isCentral)) {
                locked[i + (isLocal ? 6 : 8)] |= 1;
            }
        }
        return locked;
    }
}
