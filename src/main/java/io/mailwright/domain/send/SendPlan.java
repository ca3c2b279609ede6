package io.mailwright.domain.send;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What is to be sent to whom, and when.
 *
 * @param lists ids of lists and groups, one or more
 * @param suppressed ids of lists and groups whose people get nothing
 * @param additional free text that the account keeps with the job
 * @param multipart HTML and text in one message; else one of them by what the recipient wants
 * @param at to the minute; {@code null} for at once
 * @param test kept out of performance reports
 */
public record SendPlan(
        long emailId,
        List<Long> lists,
        List<Long> suppressed,
        Sender from,
        String additional,
        boolean multipart,
        boolean trackLinks,
        @Nullable Instant at,
        boolean test) {
    public SendPlan {
        lists = List.copyOf(lists);
        suppressed = List.copyOf(suppressed);
    }
}
