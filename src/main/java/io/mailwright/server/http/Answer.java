package io.mailwright.server.http;

import io.mailwright.server.envelope.ReplyWriter;
import io.mailwright.server.handler.Outcome;

import java.io.ByteArrayOutputStream;

/** One answer in its bytes, of which there are not too many ({@code envelope.md} E9, V; 917, X). */
final class Answer {
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private final Outcome outcome;
    private final byte[] bytes;

    private Answer(Outcome outcome, byte[] bytes) {
        this.outcome = outcome;
        this.bytes = bytes;
    }

    /** Writes it, or says instead that it is too large, which is found out while it is written. */
    static Answer of(Outcome outcome) {
        try {
            return written(outcome);
        } catch (TooLargeException _) {
            return written(outcome.tooLarge());
        }
    }

    private static Answer written(Outcome outcome) {
        var bytes = new Bounded();
        ReplyWriter.write(bytes, outcome.layout(), outcome.reply());
        return new Answer(outcome, bytes.toByteArray());
    }

    /** What became of the call, as it is answered. */
    Outcome outcome() {
        return outcome;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Takes no more than an answer may have. */
    private static final class Bounded extends ByteArrayOutputStream {
        @Override
        public synchronized void write(int one) {
            require(1);
            super.write(one);
        }

        @Override
        public synchronized void write(byte[] some, int offset, int length) {
            require(length);
            super.write(some, offset, length);
        }

        private void require(int more) {
            if (count + more > MOST_BYTES) {
                throw new TooLargeException();
            }
        }
    }

    private static final class TooLargeException extends RuntimeException {}
}
