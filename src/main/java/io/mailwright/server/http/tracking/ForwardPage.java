package io.mailwright.server.http.tracking;

import io.mailwright.server.engine.sending.Forwarding;
import io.mailwright.server.engine.sending.Forwarding.Result;
import io.mailwright.server.store.Store;

import org.jspecify.annotations.Nullable;

/** Where people hand a message on to a friend ({@code personalisation.md} P2, {@code ftaf_url}). */
record ForwardPage(Store store, Forwarding forwarding) implements Place {
    private static final String TO = "to";
    private static final int LONGEST = 254;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    @Override
    public boolean hasForm() {
        return true;
    }

    @Override
    public Answer show(Visit visit) {
        return form(visit, "", null, 200);
    }

    @Override
    public Answer send(Visit visit, Form form) throws InterruptedException {
        var to = form.first(TO).orElse("").strip();
        var texts = visit.texts();
        var whose = store.read(tables -> Whose.of(tables, visit.recipient()));
        var note = texts.get("forward.note", whose.masked());
        return switch (forwarding.forward(visit.recipient(), to, note)) {
            case SENT ->
                    new Page(texts, whose.account(), texts.get("forwarded.title"))
                            .status(texts.get("forwarded.text"))
                            .answer();
            case NO_ADDRESS -> form(visit, to, Result.NO_ADDRESS, UNPROCESSABLE);
            case TOO_MANY -> form(visit, to, Result.TOO_MANY, TOO_MANY);
            case FAILED -> form(visit, to, Result.FAILED, UNAVAILABLE);
        };
    }

    private Answer form(Visit visit, String to, @Nullable Result wrong, int status) {
        var texts = visit.texts();
        var account = store.read(tables -> tables.settings().account());
        var page = new Page(texts, account, texts.get("forward.title"));
        if (wrong != null) {
            page.alert(texts.get("forward." + wrong));
        }
        page.paragraph(texts.get("forward.what"));
        var form = page.form();
        form.input(TO, texts.get("forward.to"))
                .attr("type", "email")
                .attr("autocomplete", "off")
                .attr("maxlength", Integer.toString(LONGEST))
                .attr("required", true)
                .attr("value", to);
        form.button("forward.button");
        return page.answer(status);
    }
}
