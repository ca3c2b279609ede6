package io.mailwright.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What is logged is for its owner's eyes, in the first file and in those that follow. */
@Isolated
class LogFileTest {
    private static final String OTHERS_MAY_READ = "rw-r--r--";

    @TempDir Path folder;

    @Test
    void everyLogFileIsTheOwnersAlone() throws IOException {
        var home = new Home(folder.resolve("home"));
        var log = home.logs().resolve("mailwright.log");
        Files.createFile(
                log,
                PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString(OTHERS_MAY_READ)));
        LogFile.in(home, false);
        var logger = LoggerFactory.getLogger("io.mailwright.test");

        logger.info("before");
        appender().rollover();
        logger.info("after");

        assertThat(log).content().contains("after").doesNotContain("before");
        assertThat(permissions(log)).isEqualTo("rw-------");
        assertThat(permissions(home.logs().resolve("mailwright-1.log"))).isEqualTo("rw-------");
    }

    private static RollingFileAppender<ILoggingEvent> appender() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var appenders = context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders();
        return (RollingFileAppender<ILoggingEvent>) appenders.next();
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
