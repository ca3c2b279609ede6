package io.mailwright.server.handler;

import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.envelope.ApiSystem;
import io.mailwright.server.envelope.Layout;
import io.mailwright.server.envelope.Reply;

/**
 * What became of a request.
 *
 * @param call which call it was, for the log; nothing of what the client wrote
 * @param error the number of the error answer; 0 for success
 */
public record Outcome(String call, int error, Layout layout, Reply reply) {
    /** An error found before any call was reached. */
    public static Outcome refused(ApiError error) {
        return new Outcome("-", error.code().number(), Layout.LINES, Reply.error(error));
    }

    static Outcome refused(ApiSystem system, String call, ApiError error) {
        return new Outcome(
                call, error.code().number(), system.layout(), Reply.error(system, error));
    }
}
