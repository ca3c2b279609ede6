package io.mailwright.start;

import java.awt.Color;
import java.awt.Robot;
import java.util.concurrent.TimeUnit;

/**
 * Starts a program on an empty black display, and prints after how many milliseconds the middle of
 * the display was painted. A process of its own, because it needs a display and tests have none.
 */
public final class StartWatch {
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(60);

    private StartWatch() {}

    public static void main(String[] command) throws Exception {
        var robot = new Robot();
        waitFor(robot, true);
        long begun = System.nanoTime();
        var program =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            waitFor(robot, false);
            System.out.println(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        } finally {
            program.destroy();
            program.waitFor();
        }
    }

    private static void waitFor(Robot robot, boolean black) throws InterruptedException {
        long until = System.nanoTime() + LIMIT;
        while (robot.getPixelColor(640, 500).equals(Color.BLACK) != black) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("nothing was painted");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
