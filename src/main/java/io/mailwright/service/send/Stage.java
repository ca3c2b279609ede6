package io.mailwright.service.send;

import io.mailwright.domain.Failure;
import io.mailwright.domain.send.Rehearsal;
import io.mailwright.domain.send.Rehearsed;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/** Where sends are rehearsed: a server of this computer's own, which mails nobody. */
@FunctionalInterface
public interface Stage {
    /**
     * Has every message made, and kept as a file.
     *
     * @param built is told now and then how many were made
     * @throws Failure.Refused if the server would not send it at all
     * @throws CancellationException if the thread is interrupted
     */
    List<Rehearsed.Message> play(Rehearsal rehearsal, LongConsumer built);
}
