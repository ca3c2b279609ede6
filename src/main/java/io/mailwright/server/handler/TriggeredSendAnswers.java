package io.mailwright.server.handler;

import io.mailwright.server.envelope.Reply;

/** What the calls about triggered sends have in common. */
final class TriggeredSendAnswers {
    private TriggeredSendAnswers() {}

    /**
     * A call that succeeded ({@code email-send.md} M11, grade F).
     *
     * @param detail who was left out nevertheless (M12, X); empty for nobody
     */
    static Reply done(String info, String description, String detail) {
        return out -> {
            out.open("triggeredsend");
            out.field("triggered_send_info", info);
            out.field("triggered_send_description", description);
            if (!detail.isEmpty()) {
                out.field("error_detail", detail);
            }
            out.close();
        };
    }
}
