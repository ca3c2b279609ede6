package io.mailwright.service.tracking.push;

import io.mailwright.domain.Failure;

import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ssl.DefaultJavaSSLFactory;

import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A database to hand over to. Its address is the driver's own, {@code
 * jdbc:postgresql://host:port/database?sslmode=verify-full}; what of it may be secret is never
 * shown.
 */
public final class Target {
    private static final String KIND = "jdbc:postgresql:";

    /** What the driver logs holds addresses as they were given, and would go to the console. */
    private static final Logger QUIET = Logger.getLogger("org.postgresql");

    /** By any of these an address says itself how its connections are made. */
    private static final List<PGProperty> SECURE =
            List.of(
                    PGProperty.SSL_MODE,
                    PGProperty.SSL,
                    PGProperty.SSL_FACTORY,
                    PGProperty.SOCKET_FACTORY);

    /** Names of this computer: nothing leaves it. */
    private static final Predicate<String> HERE =
            Pattern.compile("localhost|127(\\.\\d+){3}|\\[?::1]?").asMatchPredicate();

    static {
        QUIET.setLevel(Level.OFF);
    }

    private final String url;
    private final Properties settings;
    private final String schema;
    private final String shown;

    private Target(String url, Properties settings, String schema) {
        this.url = url;
        this.settings = settings;
        this.schema = schema;
        var parsed = Driver.parseURL(url, settings);
        if (parsed == null) {
            throw notAnAddress();
        }
        shown =
                "%s//%s:%s/%s"
                        .formatted(
                                KIND,
                                PGProperty.PG_HOST.getOrDefault(parsed),
                                PGProperty.PG_PORT.getOrDefault(parsed),
                                PGProperty.PG_DBNAME.getOrDefault(parsed));
    }

    /**
     * Says where to.
     *
     * @param password for when the address has none; else the driver looks where it does by itself
     * @param schema made if it is not there
     * @throws Failure.Invalid if it is no address of a PostgreSQL database
     */
    public static Target of(String url, @Nullable String password, String schema) {
        if (!url.startsWith(KIND)) {
            throw notAnAddress();
        }
        if (schema.isBlank() || schema.indexOf('\0') >= 0) {
            throw new Failure.Invalid("A schema has to have a name.");
        }
        var settings = new Properties();
        if (password != null) {
            PGProperty.PASSWORD.set(settings, password);
        }
        secure(url, settings);
        PGProperty.APPLICATION_NAME.set(settings, "Mailwright");
        // Details of refusals quote rows, and so addresses of people.
        PGProperty.LOG_SERVER_ERROR_DETAIL.set(settings, false);
        return new Target(url, settings, schema);
    }

    /** Where the address does not say how, a certificate is asked for and checked. */
    private static void secure(String url, Properties settings) {
        var said = Driver.parseURL(url, new Properties());
        if (said == null) {
            throw notAnAddress();
        }
        boolean isSaid = SECURE.stream().anyMatch(property -> property.isPresent(said));
        if (!isSaid && !isHere(PGProperty.PG_HOST.getOrDefault(said))) {
            PGProperty.SSL_MODE.set(settings, "verify-full");
            if (!PGProperty.SSL_ROOT_CERT.isPresent(said)) {
                PGProperty.SSL_FACTORY.set(settings, DefaultJavaSSLFactory.class.getName());
            }
        }
    }

    private static boolean isHere(@Nullable String hosts) {
        return hosts != null && Stream.of(hosts.split(",")).allMatch(HERE);
    }

    private static Failure notAnAddress() {
        return new Failure.Invalid(
                "That is no address of a PostgreSQL database. It looks like"
                        + " jdbc:postgresql://db.example.com:5432/marketing?user=mailwright.");
    }

    TargetConnection connect() {
        try {
            var connection = new Driver().connect(url, settings);
            if (connection == null) {
                throw notAnAddress();
            }
            return new TargetConnection(connection, shown);
        } catch (SQLException e) {
            throw TargetTrouble.of(e, shown);
        }
    }

    String schema() {
        return schema;
    }

    /** The address without user, password and options. */
    @Override
    public String toString() {
        return shown;
    }
}
