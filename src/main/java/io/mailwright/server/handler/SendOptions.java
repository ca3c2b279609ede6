package io.mailwright.server.handler;

import io.mailwright.domain.send.JobState;
import io.mailwright.server.engine.Addresses;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.store.EmailTable.Email;
import io.mailwright.server.store.Job;
import io.mailwright.xmlapi.wire.ErrorCode;
import io.mailwright.xmlapi.wire.WireTime;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/**
 * How an e-mail is to be sent, as {@code job} calls say it ({@code email-send.md} M8, grade C);
 * what is absent is X. Unknown elements are not read, so nothing personal can come in by them.
 *
 * @param at when; empty for at once
 */
record SendOptions(
        String fromName,
        String fromEmail,
        String additional,
        boolean multipart,
        boolean trackLinks,
        boolean test,
        Optional<Instant> at) {
    /** {@code tracking.md} T20, grade C. */
    private static final int LONGEST_NAME = 130;

    /** {@code tracking.md} T20, grade C. */
    private static final int LONGEST_EMAIL = 100;

    private static final int LONGEST_ADDITIONAL = 2000;
    private static final String AT_ONCE = "immediate";

    /**
     * What a request says.
     *
     * @throws ApiError 912, 913
     */
    static SendOptions of(CallRequest request) {
        return new SendOptions(
                request.text("from_name", LONGEST_NAME),
                fromEmail(request),
                request.text("additional", LONGEST_ADDITIONAL),
                request.flag("multipart_mime", false),
                request.flag("track_links", true),
                request.flag("test_send", false),
                at(request));
    }

    private static String fromEmail(CallRequest request) {
        var email = request.text("from_email", LONGEST_EMAIL);
        if (!email.isEmpty() && !Addresses.isValid(email)) {
            throw CallRequest.invalid("from_email", email);
        }
        return email;
    }

    /** A time without a date is not taken for at once: that could not be called back. */
    private static Optional<Instant> at(CallRequest request) {
        var date = request.text("send_date");
        var time = request.text("send_time");
        if (date.isEmpty() && !time.isEmpty()) {
            throw new ApiError(ErrorCode.REQUIRED_ELEMENT, "send_date");
        }
        if (date.isEmpty() || date.equalsIgnoreCase(AT_ONCE)) {
            return Optional.empty();
        }
        var day =
                WireTime.parseDate(date).orElseThrow(() -> CallRequest.invalid("send_date", date));
        var moment =
                time.isEmpty()
                        ? LocalTime.MIDNIGHT
                        : WireTime.parseTime(time)
                                .orElseThrow(() -> CallRequest.invalid("send_time", time));
        return Optional.of(day.atTime(moment).toInstant(WireTime.ZONE));
    }

    /** The e-mail as it is to be sent. */
    Job.Content content(Email email) {
        return new Job.Content(
                email.id(),
                email.name(),
                email.subject(),
                email.html(),
                email.text(),
                fromName,
                fromEmail,
                additional,
                multipart,
                trackLinks);
    }

    /** A job that sends it, commercial (X). A moment that has passed is at once (X). */
    Job job(Job.Kind kind, Job.Content content, Instant now) {
        return new Job(
                0,
                kind,
                content,
                test,
                false,
                at.filter(now::isBefore).orElse(now),
                null,
                null,
                JobState.SCHEDULED,
                null);
    }
}
