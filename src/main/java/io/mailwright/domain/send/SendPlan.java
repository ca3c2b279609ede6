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
 * @param subscriber the one who gets it, where it goes to no lists; else {@code null}
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
        boolean test,
        @Nullable Long subscriber) {
    public SendPlan {
        lists = List.copyOf(lists);
        suppressed = List.copyOf(suppressed);
    }

    /** To lists and groups. */
    public SendPlan(
            long emailId,
            List<Long> lists,
            List<Long> suppressed,
            Sender from,
            String additional,
            boolean multipart,
            boolean trackLinks,
            @Nullable Instant at,
            boolean test) {
        this(emailId, lists, suppressed, from, additional, multipart, trackLinks, at, test, null);
    }

    /** To one subscriber, at once. */
    public static SendPlan single(long emailId, long subscriber, Sender from) {
        return new SendPlan(
                emailId, List.of(), List.of(), from, "", false, true, null, false, subscriber);
    }

    /**
     * Copies for a look at an e-mail, sent as the account is set, by way of a list that is joined.
     */
    public static SendPlan test(long emailId, long list) {
        return new SendPlan(
                emailId, List.of(list), List.of(), Sender.OF_ACCOUNT, "", true, true, null, true);
    }

    /** The same of another e-mail. */
    public SendPlan withEmail(long other) {
        return new SendPlan(
                other, lists, suppressed, from, additional, multipart, trackLinks, at, test);
    }

    /** The same to others, without others. */
    public SendPlan withAudience(List<Long> to, List<Long> without) {
        return new SendPlan(
                emailId, to, without, from, additional, multipart, trackLinks, at, test);
    }

    /** The same from somebody else, with another free text. */
    public SendPlan withSender(Sender other, String text) {
        return new SendPlan(
                emailId, lists, suppressed, other, text, multipart, trackLinks, at, test);
    }

    /** The same in other parts. */
    public SendPlan withParts(boolean both, boolean tracked) {
        return new SendPlan(emailId, lists, suppressed, from, additional, both, tracked, at, test);
    }

    /** The same at another time; {@code null} for at once. */
    public SendPlan withTime(@Nullable Instant other) {
        return new SendPlan(
                emailId, lists, suppressed, from, additional, multipart, trackLinks, other, test);
    }
}
