package io.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.Typed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class SyncTest {
    @TempDir Path home;

    @Test
    void withNoAccountItIsTheSampleAccount() {
        var typed = Typed.in(home);

        var first = typed.run("list", "ls", "--json");
        var synced = typed.json("sync", "--full");

        assertThat(first.err()).contains("synchronising");
        assertThat(first.json()).hasSize(4 + 1);
        assertThat(synced.propertyNames())
                .containsExactly("lists", "subscribers", "jobs", "events", "seconds");
        assertThat(synced.get("subscribers").asInt()).isEqualTo(5000);
        assertThat(typed.run("list", "ls").err()).isEmpty();
    }
}
