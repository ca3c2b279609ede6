package io.mailwright.service.upload.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** One file out of an archive, checked at its end; closing it closes the archive. */
final class ZipEntryStream extends FilterInputStream {
    private final ZipFile zip;
    private final long crc;
    private final CRC32 read;

    private ZipEntryStream(ZipFile zip, ZipEntry entry, CRC32 read) throws IOException {
        super(new CheckedInputStream(zip.getInputStream(entry), read));
        this.zip = zip;
        this.crc = entry.getCrc();
        this.read = read;
    }

    /** Takes the archive over. */
    static ZipEntryStream of(ZipFile zip, String name) throws IOException {
        try {
            var entry = zip.getEntry(name);
            if (entry == null) {
                throw new ZipException("no " + name);
            }
            return new ZipEntryStream(zip, entry, new CRC32());
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        checkAtEnd(one);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
        int count = super.read(into, offset, wanted);
        checkAtEnd(count);
        return count;
    }

    private void checkAtEnd(int result) throws IOException {
        if (result < 0 && crc >= 0 && read.getValue() != crc) {
            throw new ZipException("another checksum");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
