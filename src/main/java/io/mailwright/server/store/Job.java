package io.mailwright.server.store;

import io.mailwright.domain.send.JobState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An e-mail on its way to many, to one, or to whom a definition names as time goes by.
 *
 * @param id 0 before it is stored
 * @param test kept out of performance reports ({@code email-send.md} M8, grade C)
 * @param transactional needs no footer ({@code personalisation.md} P3, grade I)
 * @param planned when it is to begin
 * @param problem why it is in {@link JobState#ERROR} or {@link JobState#PAUSED}
 */
public record Job(
        long id,
        Kind kind,
        Content content,
        boolean test,
        boolean transactional,
        Instant planned,
        @Nullable Instant started,
        @Nullable Instant ended,
        JobState state,
        @Nullable String problem) {
    /** Whether its time passed while no server ran, and it waits for a person. */
    public boolean isOverdue() {
        return state == JobState.PAUSED && started == null;
    }

    /** Whom a job goes to. */
    public enum Kind {
        LISTS,
        SINGLE,
        TRIGGERED
    }

    /**
     * What is sent, as it was when the job was made; nothing in it is filled in yet.
     *
     * @param fromName empty for the account's own
     * @param fromEmail empty for the account's own
     * @param text {@code null} where it is made from the HTML
     * @param additional free text kept with the job ({@code email-send.md} M8, grade C)
     * @param multipart HTML and text in one message; else one part by the recipient's e-mail type
     */
    public record Content(
            long email,
            String emailName,
            String subject,
            String html,
            @Nullable String text,
            String fromName,
            String fromEmail,
            String additional,
            boolean multipart,
            boolean trackLinks) {}
}
