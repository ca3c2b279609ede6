package io.mailwright.server.http.tracking;

import io.mailwright.server.engine.sending.message.SentMails;

/** The web copy of a message ({@code personalisation.md} P2, {@code view_email_url}). */
record MessagePage(SentMails mails) implements Place {
    @Override
    public Answer show(Visit visit) {
        return mails.page(visit.recipient())
                .<Answer>map(Answer.Message::new)
                .orElseGet(() -> Notices.gone(visit.texts()));
    }
}
