package io.mailwright.ui.sends;

import io.mailwright.domain.check.Safety;
import io.mailwright.domain.send.Audience;
import io.mailwright.domain.send.SendMail;
import io.mailwright.domain.send.SendPlan;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a send as it is now.
 *
 * @param mail {@code null} while none is chosen
 * @param audience {@code null} while no list is chosen
 * @param safety {@code null} while one of them is missing
 */
record Prepared(
        SendPlan plan,
        @Nullable SendMail mail,
        @Nullable Audience audience,
        @Nullable Safety safety) {
    boolean isReady() {
        return safety != null && !safety.blocks();
    }

    long people() {
        return audience == null ? 0 : audience.people();
    }
}
