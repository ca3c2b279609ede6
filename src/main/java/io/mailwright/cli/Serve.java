package io.mailwright.cli;

import static java.util.Objects.requireNonNullElseGet;

import io.mailwright.cli.frame.ExitCode;
import io.mailwright.cli.frame.Session;
import io.mailwright.cli.frame.UsageException;
import io.mailwright.domain.Failure;
import io.mailwright.domain.fault.Fault;
import io.mailwright.server.LocalServer;
import io.mailwright.server.engine.bounces.BounceSource;
import io.mailwright.server.engine.sending.Overdue;
import io.mailwright.server.engine.sending.delivery.DeliverTo;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** Serves the XML API in the foreground until it is stopped. */
@Command(
        name = "serve",
        description = {
            "Serves the XML API and an FTP site from a store on this computer, until it is stopped.",
            "MAILWRIGHT_PASSWORD is the password it asks for, MAILWRIGHT_SMTP_PASSWORD the one",
            "for a mail server's user in --deliver."
        })
final class Serve implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "0 for any free one (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--ftp-port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Of the FTP site; 0 for any free one (${DEFAULT-VALUE}).")
    private int ftpPort;

    @Option(
            names = "--tracking-port",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Where the links of messages lead; 0 for any free one, the same as last time "
                            + "where that is free (${DEFAULT-VALUE}).")
    private int trackingPort;

    @Option(
            names = "--bind",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (${DEFAULT-VALUE}).")
    private InetAddress bind = InetAddress.getLoopbackAddress();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the store lies (local-server in the home).")
    private @Nullable Path data;

    @Option(
            names = "--username",
            defaultValue = "mailwright",
            description = "The login it asks for (${DEFAULT-VALUE}).")
    private String username = "";

    @Option(names = "--sample", description = "Fills an empty store with the sample account.")
    private boolean sample;

    @Option(
            names = "--deliver",
            paramLabel = "WHERE",
            description =
                    "simulate[?seed=N&speed=N]: nowhere, people's reactions are invented; "
                            + "hold: into files in the store's folder; "
                            + "smtp://[user[:pass]@]HOST:PORT[?starttls=required&rate=N&connections=N]. "
                            + "Without it simulate with --sample, else hold.")
    private @Nullable String deliver;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description =
                    "Where recipients reach the tracking port: links in messages lead there. "
                            + "Without it they lead to that port of this computer.")
    private @Nullable URI publicUrl;

    @Option(
            names = "--overdue",
            defaultValue = "wait",
            description =
                    "What becomes of sends whose time passed while no server ran: "
                            + "wait or send (${DEFAULT-VALUE}).")
    private Overdue overdue = Overdue.WAIT;

    @Option(
            names = "--fault",
            paramLabel = "KIND[=SECONDS][:CHANCE][:CALL]",
            description =
                    "Fails clients on purpose, for training and tests; several may be given. "
                            + "KIND: slow, busy (503), error (500), empty, cut (half an answer), lost (done, but "
                            + "no answer), html (a page instead), order (elements the other way round), drop (FTP "
                            + "in the midst of a file). CHANCE: 0.1, or #3 for the third alone; always if left out. "
                            + "CALL: subscriber.add, tracking, ftp.stor, ftp.retr; every one if left out.")
    private List<String> faults = List.of();

    @Option(
            names = "--fault-seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same strikes the same calls (${DEFAULT-VALUE}).")
    private long faultSeed;

    @Option(
            names = "--bounces",
            paramLabel = "FROM",
            description =
                    "Where messages come back to, and complaints: a folder into which they are "
                            + "dropped as files, or imaps://USER[:PASS]@HOST[:PORT][/MAILBOX]; may be repeated. "
                            + "MAILWRIGHT_IMAP_PASSWORD is the password of a user without one.")
    private List<String> bounces = List.of();

    @Mixin private AccountOptions account = new AccountOptions();

    Serve(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var options = options();
        var wrong = faults();
        session.startLog();
        try (var server = LocalServer.start(options)) {
            if (!wrong.isEmpty()) {
                server.faults().set(wrong, faultSeed);
                session.terminal().warn("Fails on purpose: " + faults);
            }
            var ftp = server.ftp().orElseThrow();
            session.terminal().line("XML API  " + server.url());
            session.terminal().line("FTP      " + ftp);
            session.terminal().note("Links in messages lead to " + server.tracking().orElseThrow());
            session.terminal().line("Ready");
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            session.terminal().note("Stopped.");
        }
        return ExitCode.DONE;
    }

    private LocalServer.Options options() {
        var password =
                session.password()
                        .orElseThrow(() ->
                                new UsageException(
                                        "Set MAILWRIGHT_PASSWORD to the password the server"
                                                + " shall ask for."));
        requirePort("--port", port);
        requirePort("--ftp-port", ftpPort);
        requirePort("--tracking-port", trackingPort);
        var folder =
                requireNonNullElseGet(data, () -> session.home().folder().resolve("local-server"));
        return new LocalServer.Options(folder, bind, port, username, password, sample)
                .withMail(new LocalServer.Mail(deliver(), overdue, publicUrl(), bounces()))
                .withFtp(ftpPort)
                .withTracking(trackingPort)
                .withAccount(account.change());
    }

    private List<Fault> faults() {
        try {
            return faults.stream().map(Fault::parse).toList();
        } catch (Failure.Invalid e) {
            throw new UsageException("--fault: " + e.getMessage() + ".");
        }
    }

    private static void requirePort(String option, int port) {
        if (port < 0 || port > 65535) {
            throw new UsageException(option + " " + port + " is none: give 0 to 65535.");
        }
    }

    private DeliverTo deliver() {
        if (deliver == null) {
            return sample ? DeliverTo.Simulate.USUAL : new DeliverTo.Hold();
        }
        try {
            return DeliverTo.parse(
                    deliver, session.variable("MAILWRIGHT_SMTP_PASSWORD").orElse(""));
        } catch (Failure.Invalid e) {
            throw new UsageException("--deliver: " + e.getMessage() + ".");
        }
    }

    private List<BounceSource> bounces() {
        var password = session.variable("MAILWRIGHT_IMAP_PASSWORD").orElse("");
        try {
            return bounces.stream().map(from -> BounceSource.parse(from, password)).toList();
        } catch (Failure.Invalid e) {
            throw new UsageException("--bounces: " + e.getMessage() + ".");
        }
    }

    private @Nullable URI publicUrl() {
        var scheme = publicUrl == null ? "" : String.valueOf(publicUrl.getScheme());
        if (publicUrl != null && (publicUrl.getHost() == null || !scheme.matches("(?i)https?"))) {
            throw new UsageException(
                    "--public-url is not one: give it as in https://news.example.org.");
        }
        return publicUrl;
    }
}
