package io.mailwright.cli.frame;

import io.mailwright.service.Progress;

import org.jspecify.annotations.Nullable;

import java.io.Console;
import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where a command's words go: results on standard output, all else on standard error. */
public final class Terminal {
    private final PrintStream out;
    private final PrintStream err;
    private final GlobalOptions options;
    private @Nullable ProgressLine progress;

    Terminal(PrintStream out, PrintStream err, GlobalOptions options) {
        this.out = out;
        this.err = err;
        this.options = options;
    }

    /** The result: as JSON if that was asked for, else in {@code words}. */
    public void show(Object document, Supplier<?> words) {
        out.println(options.json ? Json.of(document) : words.get());
    }

    /**
     * A result of any length, each page of which is shown and forgotten before the next is asked
     * for: one array of JSON, or one table, whose columns each page makes as wide as it needs.
     */
    public <T> void showPages(Iterator<List<T>> pages, Function<List<T>, Table> table) {
        boolean isFirst = true;
        do {
            var page = pages.hasNext() ? pages.next() : List.<T>of();
            if (options.json) {
                var elements = Json.of(page).strip();
                out.print(isFirst ? "[" : page.isEmpty() ? "" : ",");
                out.print(elements.substring(1, elements.length() - 1).stripTrailing());
            } else {
                var text = table.apply(page);
                out.println(isFirst ? text.toString() : text.rows());
            }
            isFirst = false;
        } while (pages.hasNext());
        if (options.json) {
            out.println(" ]");
        }
    }

    /** A line of a result that has no JSON, or comes before one. */
    public void line(String words) {
        out.println(words);
    }

    /** A remark on the side. */
    public void note(String words) {
        if (!options.quiet) {
            if (progress != null) {
                progress.clear();
            }
            err.println(words);
        }
    }

    /** A line that has to be read, even when all else is quiet. */
    public void warn(String words) {
        err.println(words);
    }

    /** Does something long and shows how far it is. */
    public <T> T following(Function<Progress, T> work) {
        try (var line =
                new ProgressLine(err, console().isPresent(), options.quiet, System::nanoTime)) {
            progress = line;
            return work.apply(line);
        } finally {
            progress = null;
        }
    }

    /** Asks for a password without showing it; empty where nobody can be asked. */
    public Optional<String> askPassword(String question) {
        return console().map(console -> console.readPassword("%s ", question)).map(String::new);
    }

    /** Asks a question that only a yes answers; where nobody can be asked the answer is yes. */
    public boolean agrees(String question) {
        return answer(question).orElse(true);
    }

    /** The answer to a question that only a yes answers; empty where nobody can be asked. */
    Optional<Boolean> answer(String question) {
        return ask(question + " [y/N]").map(Terminal::isYes);
    }

    /** The answer to a question; empty where nobody can be asked. */
    public Optional<String> ask(String question) {
        return options.json || options.quiet
                ? Optional.empty()
                : console()
                        .map(console ->
                                Objects.requireNonNullElse(console.readLine("%s ", question), ""));
    }

    private static boolean isYes(String answer) {
        return answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    private static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }
}
