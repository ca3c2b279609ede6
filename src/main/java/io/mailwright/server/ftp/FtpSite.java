package io.mailwright.server.ftp;

import io.mailwright.domain.Failure;
import io.mailwright.server.fault.Faults;
import io.mailwright.server.files.FileArea;
import io.mailwright.server.handler.Login;

import org.apache.ftpserver.ConnectionConfigFactory;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerConfigurationException;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.command.CommandFactory;
import org.apache.ftpserver.command.CommandFactoryFactory;
import org.apache.ftpserver.command.NotSupportedCommand;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.impl.DefaultFtpServer;
import org.apache.ftpserver.listener.Listener;
import org.apache.ftpserver.listener.ListenerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The account's FTP site: plain, and with TLS when the client asks ({@code subscribers-lists.md}
 * S24, grade V). Data connections are on the same address, and only with the client of the control
 * connection. Thread-safe.
 */
public final class FtpSite implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FtpSite.class);
    private static final String LISTENER = "default";
    private static final int MOST_LOGINS = 10;
    private static final int MOST_THREADS = 24;
    private static final int MOST_LOGIN_FAILURES = 3;
    private static final int LOGIN_FAILURE_MILLIS = 1000;
    private static final int IDLE_SECONDS = 60;
    private static final int IDLE_THREAD_MILLIS = 200;
    private static final Duration FINISH = Duration.ofSeconds(30);

    /** Nobody makes folders here, and nobody asks who else is here. */
    private static final List<String> NOT_OFFERED =
            List.of("MKD", "RMD", "STOU", "SITE", "MFMT", "ACCT");

    private final FtpServer server;
    private final Listener listener;
    private final InFlight inFlight;

    private FtpSite(FtpServer server, Listener listener, InFlight inFlight) {
        this.server = server;
        this.listener = listener;
        this.inFlight = inFlight;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @param key the file of the key for TLS; made when it is first needed
     * @param faults what goes wrong on purpose
     * @throws Failure.Invalid if the address or port cannot be had
     */
    public static FtpSite start(
            InetAddress bind, int port, Login login, FileArea files, Path key, Faults faults) {
        var inFlight = new InFlight();
        var factory = new FtpServerFactory();
        factory.setUserManager(new OneLogin(login));
        factory.setFileSystem(_ -> new SiteView(files));
        factory.setCommandFactory(commands(faults));
        factory.setConnectionConfig(limits().createConnectionConfig());
        // Cleared by the server when it ends.
        factory.setFtplets(new HashMap<>(Map.of(LISTENER, inFlight)));
        var listener = listener(bind, port, new SiteTls(new KeyFile(key, bind)));
        factory.addListener(LISTENER, listener);
        var server = factory.createServer();
        useVirtualThreads(server);
        try {
            server.start();
        } catch (FtpServerConfigurationException e) {
            throw new Failure.Invalid(
                    "The FTP site cannot listen on port %d of %s (%s): choose another port, or 0 for any free one"
                            .formatted(port, bind.getHostAddress(), reason(e)));
        } catch (FtpException e) {
            throw new IllegalStateException("the FTP site did not start", e);
        }
        return new FtpSite(server, listener, inFlight);
    }

    /** The port it listens on. */
    public int port() {
        return listener.getPort();
    }

    /** Takes no more clients, and waits for what is being sent or received, but not for ever. */
    @Override
    public void close() {
        if (!inFlight.drain(FINISH)) {
            LOG.warn("Some files were not sent or received within {}", FINISH);
        }
        server.stop();
    }

    /**
     * In place of the server's own, which keep a process from ending. They leave soon, because the
     * server waits for idle ones too when it stops.
     */
    private static void useVirtualThreads(FtpServer server) {
        var threads = ((DefaultFtpServer) server).getServerContext().getThreadPoolExecutor();
        threads.setThreadFactory(Thread.ofVirtual().name("ftp-", 0).factory());
        threads.setKeepAliveTime(IDLE_THREAD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Listener listener(InetAddress bind, int port, SiteTls tls) {
        var data = new DataConnectionConfigurationFactory();
        data.setIdleTime(IDLE_SECONDS);
        data.setActiveIpCheck(true);
        data.setPassiveIpCheck(true);
        var factory = new ListenerFactory();
        factory.setServerAddress(bind.getHostAddress());
        factory.setPort(port);
        factory.setIdleTimeout(IDLE_SECONDS);
        factory.setSslConfiguration(tls);
        factory.setDataConnectionConfiguration(data.createDataConnectionConfiguration());
        return factory.createListener();
    }

    private static ConnectionConfigFactory limits() {
        var limits = new ConnectionConfigFactory();
        limits.setAnonymousLoginEnabled(false);
        limits.setMaxLogins(MOST_LOGINS);
        limits.setMaxThreads(MOST_THREADS);
        limits.setMaxLoginFailures(MOST_LOGIN_FAILURES);
        limits.setLoginFailureDelay(LOGIN_FAILURE_MILLIS);
        return limits;
    }

    private static CommandFactory commands(Faults faults) {
        var commands = new CommandFactoryFactory();
        commands.addCommand("ALLO", new Allocate());
        commands.addCommand("STOR", new Store(false, faults));
        commands.addCommand("APPE", new Store(true, faults));
        commands.addCommand("RETR", new Retrieve(faults));
        NOT_OFFERED.forEach(name -> commands.addCommand(name, new NotSupportedCommand()));
        return commands.createCommandFactory();
    }

    private static String reason(FtpServerConfigurationException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage());
    }
}
