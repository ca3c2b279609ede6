package io.mailwright.server.engine.sending;

import io.mailwright.server.engine.sending.message.JobMail;
import io.mailwright.server.store.QueueTable.Queued;

/** A message to be sent, and the e-mail it is made of. */
record Work(JobMail mail, Queued queued) {
    Key key() {
        var recipient = queued.recipient();
        return new Key(recipient.job(), recipient.batch(), recipient.subscriber());
    }

    /** Which message it is. */
    record Key(long job, long batch, long subscriber) {}
}
