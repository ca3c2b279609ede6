package io.mailwright;

import io.mailwright.cli.Cli;
import io.mailwright.cli.frame.Program;
import io.mailwright.server.LocalServer;
import io.mailwright.settings.Home;
import io.mailwright.settings.Prompt;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Commands as somebody would type them, run in this process with a home of their own. */
public final class Typed {
    public static final String PASSWORD = "open sesame";

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private boolean stopping;

    private Typed(Path home) {
        this.home = home;
    }

    /** Nothing is there but the sample account. */
    public static Typed in(Path home) {
        return new Typed(home);
    }

    /** An empty account of one's own, named {@code Own}, served beside. */
    public static Typed withAccount(Path home, LocalServer server) {
        var typed = new Typed(home).with("MAILWRIGHT_PASSWORD", PASSWORD);
        typed.run("account", "add", "Own", "--url", server.url().toString(), "--username", "anna");
        return typed;
    }

    /** A server whose login is {@code anna}. */
    public static LocalServer server(Path data) {
        return server(data, 0);
    }

    /** As {@link #server(Path)}, at a port of its own. */
    public static LocalServer server(Path data, int port) {
        return LocalServer.start(
                new LocalServer.Options(
                                data,
                                InetAddress.getLoopbackAddress(),
                                port,
                                "anna",
                                PASSWORD,
                                false)
                        .withFtp(0));
    }

    public Typed with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** From now on the user wants commands to stop. */
    public void stop() {
        stopping = true;
    }

    public Result run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Cli.run(program(stream(out), stream(err)), withHome(arguments));
        return new Result(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs with {@code --json}, expects success, and reads the document. */
    public JsonNode json(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        var result = run(all.toArray(String[]::new));
        if (result.code() != 0) {
            throw new AssertionError(result.toString());
        }
        return result.json();
    }

    public Program program(PrintStream out, PrintStream err) {
        return new Program(
                out,
                err,
                environment::get,
                this::accounts,
                folder -> List.of(folder.resolve("lists.png")),
                () -> stopping);
    }

    private io.mailwright.service.AccountService accounts(Home place) {
        return Composition.accounts(place, environment::get, Prompt.NOBODY);
    }

    private String[] withHome(String... arguments) {
        var all = new ArrayList<>(List.of("--home", home.toString()));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** What a command left behind. */
    public record Result(int code, String out, String err) {
        /** The one document on standard output. */
        public JsonNode json() {
            return JsonMapper.builder().build().readTree(out);
        }

        /** Standard error, which has to be a single line. */
        public String line() {
            if (err.strip().lines().count() != 1) {
                throw new AssertionError("not one line: " + err);
            }
            return err.strip();
        }
    }
}
