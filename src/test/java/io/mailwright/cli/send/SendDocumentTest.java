package io.mailwright.cli.send;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What is said of a job beside its numbers. */
class SendDocumentTest {
    private static SendDocument ended(String state) {
        return new SendDocument(
                7L,
                12,
                List.of(),
                List.of(),
                "",
                "",
                null,
                false,
                "made",
                null,
                "",
                new SendDocument.Job(state, "News", 3L, 3L));
    }

    @Test
    void thatNoReasonIsToldOfAnErrorIsSaid() {
        assertThat(ended("complete").isFailed()).isFalse();
        var failed = ended("error");
        assertThat(failed.isFailed()).isTrue();
        assertThat(failed.whyFailed())
                .contains("no reason", "report show 7", "send 12 --dry-run --rehearse");
    }
}
