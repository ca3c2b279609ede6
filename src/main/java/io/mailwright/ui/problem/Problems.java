package io.mailwright.ui.problem;

import io.mailwright.domain.Failure;
import io.mailwright.domain.SetAside;
import io.mailwright.ui.problem.Problem.Level;
import io.mailwright.ui.text.Texts;

import java.util.Locale;

/** Puts whatever went wrong into words: what happened, what it means, what to do. Thread-safe. */
public final class Problems {
    private static final int LOGIN_FAILED = 900;
    private final Texts texts = Texts.of(Problems.class);

    /** The words for {@code thrown}. */
    public Problem of(Throwable thrown) {
        return thrown instanceof Failure expected ? expected(expected) : unexpected(thrown);
    }

    /** The words for a change that was not even tried, because the service is out of reach. */
    public Problem offline() {
        return new Problem(
                texts.get("offline"), texts.get("offline.advice"), Level.WARNING, true, "", "");
    }

    /** The words for a file that could not be used and was begun anew. */
    public Problem setAside(SetAside old) {
        var what =
                switch (old.kind()) {
                    case LOCAL_COPY, LOCAL_COPY_WITH_UPLOADS -> "copy";
                    case UPLOAD_LEDGER -> "ledger";
                    case LIBRARY -> "library";
                };
        var why = key(old.reason());
        return new Problem(
                texts.get("setaside." + what + "." + why),
                texts.get("setaside.advice." + key(old.kind()))
                        + " "
                        + texts.get("setaside.kept." + why, old.file().toString()),
                Level.WARNING,
                false,
                "",
                "");
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    private Problem expected(Failure failure) {
        return switch (failure) {
            case Failure.Unreachable e -> problem(e, "unreachable", true);
            case Failure.Refused e when e.code() == LOGIN_FAILED ->
                    problem(e, "refused.login", false);
            case Failure.Refused e -> problem(e, "refused", false, message(e));
            case Failure.Untrusted e -> untrusted(e);
            case Failure.Malformed e -> problem(e, "malformed", true);
            case Failure.CacheUnusable e -> problem(e, "cache", true, message(e));
            case Failure.FileUnusable e ->
                    problem(e, "file", true, e.file().getFileName(), e.reason());
            case Failure.Invalid e -> invalid(e);
            case Failure.NotOne e -> notOne(e);
            case Failure.NoPassword e -> problem(e, "nopassword", true, message(e));
        };
    }

    private Problem untrusted(Failure.Untrusted failure) {
        var headline = texts.get(failure.changed() ? "untrusted.changed" : "untrusted");
        return problem(failure, headline, sentence(failure), false);
    }

    private Problem invalid(Failure.Invalid failure) {
        return problem(failure, sentence(failure), texts.get("invalid.advice"), false);
    }

    private Problem notOne(Failure.NotOne failure) {
        var advice =
                failure.candidates().isEmpty()
                        ? texts.get("notone.none")
                        : texts.get("notone.advice", String.join(", ", failure.candidates()));
        return problem(failure, sentence(failure), advice, false);
    }

    private Problem unexpected(Throwable thrown) {
        var number = Trace.number(thrown);
        return new Problem(
                texts.get("unexpected"),
                texts.get("unexpected.advice", number),
                Level.UNEXPECTED,
                false,
                number,
                Trace.of(thrown));
    }

    private Problem problem(Failure failure, String key, boolean retryable, Object... inserted) {
        return problem(failure, texts.get(key, inserted), texts.get(key + ".advice"), retryable);
    }

    private Problem problem(Failure failure, String headline, String advice, boolean retryable) {
        var details = Trace.of(failure);
        return new Problem(
                headline, advice, Level.FAILURE, retryable, Trace.number(failure), details);
    }

    /** The failure's own words, ready to stand within a sentence. */
    private static String message(Failure failure) {
        var words = String.valueOf(failure.getMessage()).strip();
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    private static String sentence(Failure failure) {
        return message(failure) + ".";
    }
}
