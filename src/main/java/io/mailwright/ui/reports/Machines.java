package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.SummaryCount;
import io.mailwright.ui.text.Texts;

/** What machines did with a send, in words. */
final class Machines {
    private Machines() {}

    /** That it is left out, or counted with what people did; empty where there is none. */
    static String words(Loaded loaded, Texts texts) {
        var machines = loaded.whole().machines();
        long opens = machines.getOrDefault(SummaryCount.TOTAL_OPENS, 0L);
        long clicks = machines.getOrDefault(SummaryCount.TOTAL_CLICKS, 0L);
        if (loaded.isHumanOnly()) {
            return texts.get("machines.out", opens, clicks) + " " + texts.get("human.rule");
        }
        return opens + clicks == 0 ? "" : texts.get("machines.in", opens, clicks);
    }
}
