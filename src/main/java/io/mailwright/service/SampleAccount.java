package io.mailwright.service;

import java.net.URI;

/** The account that is served from inside the program, to whoever starts the program. */
public interface SampleAccount extends TrainingFaults {
    /** Who logs in to it. */
    String USERNAME = "sample";

    /** Starts serving unless it is served already; takes a moment the first time. */
    Serving serve();

    /** One user of the sample account; when the last one closes, serving ends. */
    interface Serving extends AutoCloseable {
        URI url();

        /** The place for files; started when it is first asked for. */
        URI files();

        /** Another one in every process. */
        String password();

        @Override
        void close();
    }
}
