package io.mailwright;

import io.mailwright.domain.Failure;
import io.mailwright.ui.uploads.Plug;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * Starts this program a second time, as it was started, and halts the first one at once: no file is
 * closed, no thread ends its work.
 */
final class Restart implements Plug {
    /** Tells the program that is started which upload it is to go on with. */
    static final String VARIABLE = "MAILWRIGHT_GO_ON";

    /** As of a process that was killed by signal 9. */
    private static final int KILLED = 137;

    private static final String MAIN = Main.class.getName();

    private String upload;

    Restart(UnaryOperator<String> environment) {
        var given = environment.apply(VARIABLE);
        upload = given == null ? "" : given;
    }

    @Override
    public void pull(long uploadId) {
        var again = new ProcessBuilder(command()).inheritIO();
        again.environment().put(VARIABLE, String.valueOf(uploadId));
        try {
            again.start();
        } catch (IOException e) {
            throw new Failure.Invalid(
                    "Mailwright could not be started a second time, so nothing was ended: "
                            + e.getMessage());
        }
        Runtime.getRuntime().halt(KILLED);
    }

    /** The machine's own options, class path and main class: the window has no arguments. */
    private static List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(System.getProperty("sun.java.command", MAIN).split(" ")));
        return command;
    }

    @Override
    public OptionalLong pulled() {
        var id = upload;
        upload = "";
        return id.matches("[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(id))
                : OptionalLong.empty();
    }

    /** Whether it was started to go on with an upload. */
    boolean isPulled() {
        return !upload.isEmpty();
    }
}
