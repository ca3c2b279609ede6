package io.mailwright.server.rehearsal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.domain.send.Rehearsal;
import io.mailwright.domain.send.SendMail;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.domain.send.Sender;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

class RehearsalServerTest {
    @TempDir Path folder;

    @Test
    void itEndsWithAWordWhenTheDiskIsFull() {
        var plan =
                new SendPlan(
                        1, List.of(1L), List.of(), Sender.OF_ACCOUNT, "", true, true, null, false);
        var rehearsal =
                new Rehearsal(
                        folder,
                        new Rehearsal.Account("Books", List.of(), Sender.OF_ACCOUNT),
                        new SendMail(1, "March", "News", "<p>Hi</p>", null),
                        plan,
                        List.of());
        Iterator<Long> free = List.of(Room.LEAST, Room.LEAST - 1).iterator();

        assertThatThrownBy(() -> RehearsalServer.play(rehearsal, _ -> free.next(), _ -> {}))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining("no room");
    }

    @Test
    void whereNobodyKnowsWhatIsFreeItGoesOn() {
        Room untold =
                _ -> {
                    throw new IOException("mount point not found");
                };
        assertThatCode(() -> untold.require(folder)).doesNotThrowAnyException();
    }
}
