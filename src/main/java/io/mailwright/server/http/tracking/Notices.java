package io.mailwright.server.http.tracking;

/** Pages that say why there is nothing, in plain words and without whom or what was asked for. */
final class Notices {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;

    private Notices() {}

    static Answer.Page notFound(Texts texts) {
        return page(texts, "notFound", NOT_FOUND);
    }

    static Answer.Page unreadable(Texts texts) {
        return page(texts, "unreadable", BAD_REQUEST);
    }

    static Answer.Page tooLarge(Texts texts) {
        return page(texts, "tooLarge", TOO_LARGE);
    }

    /** A message that cannot be made any more. */
    static Answer.Page gone(Texts texts) {
        return page(texts, "gone", NOT_FOUND);
    }

    /** Somebody, or a list, whom the account does not know any more. */
    static Answer.Page unknown(Texts texts) {
        return page(texts, "unknown", NOT_FOUND);
    }

    private static Answer.Page page(Texts texts, String key, int status) {
        return new Page(texts, texts.get(key + ".title"))
                .paragraph(texts.get(key + ".text"))
                .answer(status);
    }
}
