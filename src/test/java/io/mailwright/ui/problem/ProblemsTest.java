package io.mailwright.ui.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Failure;
import io.mailwright.domain.SetAside;
import io.mailwright.ui.problem.Problem.Level;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

class ProblemsTest {
    private final Problems problems = new Problems();

    @Test
    void everyExpectedFailureHasWordsOfItsOwn() {
        var failures =
                List.of(
                        new Failure.Unreachable("no route", null),
                        new Failure.Refused(900, "Login failed"),
                        new Failure.Refused(922, "Name is already in use: News"),
                        Failure.Untrusted.unknown("files.example.org:22", "SHA256:abc"),
                        Failure.Untrusted.changed(
                                "files.example.org:22", "SHA256:abc", Path.of("known_hosts")),
                        new Failure.Malformed("HTML", null),
                        new Failure.CacheUnusable("disk full", null),
                        new Failure.FileUnusable(Path.of("/tmp/a.csv"), "it is empty", null),
                        new Failure.Invalid("A list needs a name"),
                        new Failure.NotOne("Two lists are called News", List.of("1", "2")),
                        new Failure.NoPassword("no keychain", null));

        var headlines = failures.stream().map(problems::of).map(Problem::headline).toList();

        assertThat(headlines)
                .doesNotHaveDuplicates()
                .contains(
                        "The account refused this: Name is already in use: News",
                        "The file a.csv cannot be used: it is empty",
                        "A list needs a name.");
        assertThat(failures)
                .allSatisfy(failure -> assertThat(problems.of(failure).advice()).isNotBlank());
    }

    @Test
    void onlyTheConnectionAndWhatCanPassIsWorthARetry() {
        assertThat(problems.of(new Failure.Unreachable("", null)).retryable()).isTrue();
        assertThat(problems.of(new Failure.Refused(922, "")).retryable()).isFalse();
    }

    @Test
    void aBugIsUnexpectedAndNumbered() {
        var problem = problems.of(new NullPointerException());

        assertThat(problem.level()).isEqualTo(Level.UNEXPECTED);
        assertThat(problem.number()).matches("MW-[0-9A-F]{4}");
        assertThat(problem.advice()).contains(problem.number());
        assertThat(problem.details()).contains("aBugIsUnexpectedAndNumbered");
    }

    @Test
    void detailsNameNobody() {
        var problem = problems.of(new Failure.Refused(931, "Invalid address: anna@example.org"));

        assertThat(problem.details()).contains("Refused").doesNotContain("anna");
    }

    @Test
    void whateverIsSetAsideIsNamedAndStaysOnTheBoard() {
        var board = new ProblemBoard();
        var headlines = new HashSet<String>();
        for (var kind : SetAside.Kind.values()) {
            for (var reason : SetAside.Reason.values()) {
                var problem = problems.setAside(new SetAside(kind, reason, Path.of("old.db")));
                headlines.add(problem.headline());
                assertThat(problem.advice()).contains("old.db");
            }
        }
        assertThat(headlines).hasSize(6);

        board.tellSetAside(
                new SetAside(
                        SetAside.Kind.UPLOAD_LEDGER, SetAside.Reason.DAMAGED, Path.of("old.db")));
        board.refuseOffline(null);
        board.connected();

        assertThat(board.notices())
                .singleElement()
                .extracting(notice -> notice.problem().headline())
                .isEqualTo("The ledger of uploads and sends was damaged and is begun anew.");
    }

    @Test
    void theBoardKeepsOneOfAKindAndClearsWhenTheServiceAnswers() {
        var board = new ProblemBoard();
        var retried = new ArrayList<String>();

        board.report(new Failure.Unreachable("a", null), () -> retried.add("a"));
        board.report(new Failure.Unreachable("b", null), () -> retried.add("b"));
        board.report(new Failure.Invalid("Name it"), () -> retried.add("c"));
        assertThat(board.notices()).hasSize(2);
        assertThat(board.notices().getFirst().retry()).isNull();
        board.notices().getLast().retry().run();
        board.connected();

        assertThat(retried).containsExactly("b");
        assertThat(board.notices()).hasSize(1);
        assertThat(board.unexpected()).isEmpty();
    }
}
