package io.mailwright.settings;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The log of one home: {@code logs/mailwright.log} and three older ones, 5 MB each. Until {@link
 * #in} is called nothing is logged anywhere, least of all on the console.
 *
 * <p>In code and not in XML, because reading the XML takes longer than most commands. Levels finer
 * than {@code WARN} are for our own packages only: the HTTP client would log passwords.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class LogFile extends ContextAwareBase implements Configurator {
    /** They warn of what is everyday, with names of users and files. */
    private static final List<String> TALKATIVE =
            List.of("org.apache.ftpserver", "org.apache.mina", "org.apache.sshd");

    private static final int OLDER_FILES = 3;
    private static final long BYTES = 5 * FileSize.MB_COEFFICIENT;

    /** For the logging system, which makes one at its first use. */
    public LogFile() {}

    /** Starts with silence: keeps the logging system from its own habit of using the console. */
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Logs into the home's file from now on, and into no other. */
    public static void in(Home home, boolean verbose) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger("io.mailwright").setLevel(verbose ? Level.DEBUG : Level.INFO);
            TALKATIVE.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));
            var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
            root.detachAndStopAllAppenders();
            root.addAppender(file(context, home.logs()));
        }
    }

    /** Takes in what the toolkit logs, which would go to the console otherwise. */
    public static void adoptToolkit() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, Path folder) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{30} - %msg%n");
        encoder.start();

        var file = new OwnersAppender();
        file.setContext(context);
        file.setFile(folder.resolve("mailwright.log").toString());
        file.setEncoder(encoder);
        var size = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(BYTES));
        size.start();
        file.setTriggeringPolicy(size);
        file.setRollingPolicy(older(context, folder, file));
        file.start();
        return file;
    }

    private static FixedWindowRollingPolicy older(
            LoggerContext context, Path folder, RollingFileAppender<ILoggingEvent> file) {
        var older = new FixedWindowRollingPolicy();
        older.setContext(context);
        older.setParent(file);
        older.setFileNamePattern(folder.resolve("mailwright-%i.log").toString());
        older.setMaxIndex(OLDER_FILES);
        older.start();
        return older;
    }

    /** Makes each new file its owner's only, before anything is in it. */
    private static final class OwnersAppender extends RollingFileAppender<ILoggingEvent> {
        @Override
        public void openFile(String name) throws IOException {
            OwnerOnly.file(Path.of(name));
            super.openFile(name);
        }
    }
}
