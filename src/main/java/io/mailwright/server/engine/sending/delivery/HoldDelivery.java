package io.mailwright.server.engine.sending.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Keeps messages as files instead of sending them: {@code JOB/SUBSCRIBER.eml}, of a triggered send
 * {@code JOB/SUBSCRIBER-BATCH.eml}, handed on {@code JOB/SUBSCRIBER-ID.eml} (X). A file is whole as
 * soon as it has its name.
 */
public final class HoldDelivery implements Delivery {
    private static final int LANES = 2;

    private final Path folder;

    /**
     * @param folder where the files go; made if it is not there
     */
    public HoldDelivery(Path folder) {
        this.folder = folder;
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public Lane lane() {
        return new FileLane();
    }

    private final class FileLane implements Lane {
        @Override
        public void prepare() throws Unavailable {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new Unavailable("The folder for held messages cannot be made", e);
            }
        }

        @Override
        public Outcome hand(Outgoing message) {
            try {
                write(message);
                return Outcome.ACCEPTED;
            } catch (IOException e) {
                return new Outcome.Lost("The file cannot be written: " + e.getMessage());
            }
        }

        private void write(Outgoing message) throws IOException {
            var file = file(message);
            Files.createDirectories(file.getParent());
            var part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, MimeWriter.written(message));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path file(Outgoing message) {
        var recipient = message.recipient();
        var name = Long.toString(recipient.subscriber());
        if (message.unsubscribe() == null) {
            name += "-" + message.id().substring(0, message.id().indexOf('@'));
        } else if (recipient.batch() != 0) {
            name += "-" + recipient.batch();
        }
        return folder.resolve(Long.toString(recipient.job())).resolve(name + ".eml");
    }
}
