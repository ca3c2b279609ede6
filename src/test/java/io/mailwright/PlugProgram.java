package io.mailwright;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A program that pulls its own plug, and writes down what it is started to go on with. */
final class PlugProgram {
    private PlugProgram() {}

    /** The file to write to. */
    public static void main(String[] args) throws IOException {
        var restart = new Restart(System::getenv);
        var file = Path.of(args[0]);
        if (restart.isPulled()) {
            Files.writeString(
                    file,
                    "goes on with %d, then %s\n%s"
                            .formatted(restart.pulled().orElseThrow(), restart.pulled(), machine()),
                    StandardOpenOption.APPEND);
            return;
        }
        Files.writeString(file, "works\n" + machine());
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            try {
                                Files.writeString(file, "tidies up\n", StandardOpenOption.APPEND);
                            } catch (IOException e) {
                                throw new IllegalStateException(e);
                            }
                        }));
        restart.pull(7);
        Files.writeString(file, "goes on living\n", StandardOpenOption.APPEND);
    }

    /** What it was started with, as far as it shows. */
    private static String machine() {
        return "with %s, %s, %s\n"
                .formatted(
                        System.getProperty("plug.word"),
                        System.getProperty("jdk.module.path"),
                        ModuleLayer.boot().findModule("jdk.httpserver").isPresent());
    }
}
