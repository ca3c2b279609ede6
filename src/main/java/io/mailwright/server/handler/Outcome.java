package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Layout;
import io.mailwright.server.envelope.Reply;
import io.mailwright.xmlapi.wire.ErrorCode;

import org.jspecify.annotations.Nullable;

/**
 * What became of a request.
 *
 * @param call which call it was, for the log; nothing of what the client wrote
 * @param error the number of the error answer; 0 for success
 * @param system which system was called; {@code null} if none was reached
 */
public record Outcome(String call, int error, @Nullable ApiSystem system, Reply reply) {
    /** An error found before any call was reached. */
    public static Outcome refused(ApiError error) {
        return new Outcome("-", error.code().number(), null, Reply.error(error));
    }

    static Outcome refused(ApiSystem system, String call, ApiError error) {
        return new Outcome(call, error.code().number(), system, Reply.error(system, error));
    }

    /** How its answer is laid out. */
    public Layout layout() {
        return system == null ? Layout.LINES : system.layout();
    }

    /** The same call, whose answer is too large ({@code envelope.md} E8, 917, X). */
    public Outcome tooLarge() {
        var error = new ApiError(ErrorCode.ANSWER_TOO_LARGE);
        return system == null ? refused(error) : refused(system, call, error);
    }
}
