package io.mailwright.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.WorkState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;

class WorkEndTest {
    @ParameterizedTest
    @EnumSource(names = {"COMPLETE", "ERROR"})
    void asksUntilTheEnd(WorkState end) {
        var answers = new ArrayDeque<>(List.of(WorkState.SCHEDULED, WorkState.PROCESSING, end));

        assertThat(WorkEnd.await(answers::remove, Function.identity())).isEqualTo(end);
        assertThat(answers).isEmpty();
    }

    @Test
    void anInterruptEndsTheWaiting() {
        var answers = new ArrayDeque<>(List.of(WorkState.PROCESSING, WorkState.COMPLETE));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> WorkEnd.await(answers::remove, Function.identity()))
                .isInstanceOf(CancellationException.class);
        assertThat(answers).hasSize(1);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void pausesGrowToTenSeconds() {
        assertThat(Stream.iterate(Duration.ofMillis(100), WorkEnd::after).limit(60))
                .isSorted()
                .contains(Duration.ofMillis(121))
                .endsWith(Duration.ofSeconds(10), Duration.ofSeconds(10));
    }
}
