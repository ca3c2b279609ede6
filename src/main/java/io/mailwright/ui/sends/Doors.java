package io.mailwright.ui.sends;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Where the table of sends leads.
 *
 * @param draft prepares a send
 * @param report shows what became of a job
 * @param frozen shows a send that was frozen in a file
 * @param triggered shows the definitions of triggered sends
 */
record Doors(
        Consumer<Long> draft, LongConsumer report, Consumer<Path> frozen, Runnable triggered) {}
