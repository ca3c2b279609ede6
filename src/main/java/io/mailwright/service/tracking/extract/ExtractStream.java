package io.mailwright.service.tracking.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** One file out of the archive: measured while it is read, and compared with its checksum. */
final class ExtractStream extends FilterInputStream {
    private final ZipEntry entry;
    private final Swelling swelling;
    private final CRC32 checksum = new CRC32();
    private long read;

    ExtractStream(InputStream in, ZipEntry entry, Swelling swelling) {
        super(in);
        this.entry = entry;
        this.swelling = swelling;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
        int count = super.read(into, offset, wanted);
        if (count < 0) {
            if (entry.getCrc() >= 0 && checksum.getValue() != entry.getCrc()) {
                throw new ZipException("another checksum");
            }
        } else {
            checksum.update(into, offset, count);
            read += count;
            swelling.read(count, read, entry.getCompressedSize());
        }
        return count;
    }
}
