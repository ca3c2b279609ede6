package io.mailwright.service;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Whether this computer has reason to save: it runs on its battery, or its network is paid for by
 * what goes through it. What a system does not tell is no reason. Asks other programs, for three
 * seconds at most: not for the FX thread. Thread-safe.
 */
public final class Economy {
    private static final Logger LOG = LoggerFactory.getLogger(Economy.class);
    private static final Path SUPPLIES = Path.of("/sys/class/power_supply");
    private static final long PATIENCE = 3;

    /** NetworkManager's {@code NMMetered}: 1 yes, 3 guessed so. */
    private static final List<String> METERED = List.of("u 1", "u 3");

    private final String system;
    private final Path supplies;

    /** Of this computer. */
    public Economy() {
        this(System.getProperty("os.name"), SUPPLIES);
    }

    /**
     * Of some computer.
     *
     * @param system its name as Java tells it
     * @param supplies where Linux has its sources of power
     */
    Economy(String system, Path supplies) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.supplies = supplies;
    }

    /** Why to save. */
    public enum Reason {
        BATTERY,
        METERED
    }

    /** Nothing if there is no reason, or none is known. */
    public Optional<Reason> reason() {
        if (isOnBattery()) {
            return Optional.of(Reason.BATTERY);
        }
        return isMetered() ? Optional.of(Reason.METERED) : Optional.empty();
    }

    private boolean isOnBattery() {
        if (system.startsWith("linux")) {
            return isDischarging();
        }
        if (system.startsWith("mac")) {
            return isBatteryPower(told("pmset", "-g", "batt"));
        }
        return system.startsWith("windows")
                && isDischarging(
                        told(
                                "powershell",
                                "-NoProfile",
                                "-Command",
                                "(Get-CimInstance Win32_Battery).BatteryStatus"));
    }

    /** As {@code pmset} begins: {@code Now drawing from 'Battery Power'}. */
    static boolean isBatteryPower(String told) {
        return told.contains("'Battery Power'");
    }

    /** Windows calls it 1, "the battery is discharging". */
    static boolean isDischarging(String told) {
        return told.lines().map(String::strip).anyMatch("1"::equals);
    }

    /** A mouse has a battery too; where something is plugged in, none is what runs the computer. */
    private boolean isDischarging() {
        boolean discharging = false;
        try (var all = Files.newDirectoryStream(supplies)) {
            for (var supply : all) {
                if (read(supply, "online").equals("1")) {
                    return false;
                }
                discharging |=
                        read(supply, "type").equals("Battery")
                                && read(supply, "status").equals("Discharging")
                                && !read(supply, "scope").equals("Device");
            }
        } catch (IOException e) {
            LOG.debug("nothing is known of power", e);
        }
        return discharging;
    }

    private static String read(Path supply, String name) {
        try {
            return Files.readString(supply.resolve(name)).strip();
        } catch (IOException _) {
            return "";
        }
    }

    private boolean isMetered() {
        return system.startsWith("linux")
                && METERED.contains(
                        told(
                                "busctl",
                                "get-property",
                                "org.freedesktop.NetworkManager",
                                "/org/freedesktop/NetworkManager",
                                "org.freedesktop.NetworkManager",
                                "Metered"));
    }

    /** Empty where there is no such program, or it knows nothing. */
    private static String told(String... command) {
        try {
            var asked = new ProcessBuilder(command).redirectErrorStream(true).start();
            asked.getOutputStream().close();
            if (!asked.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                asked.destroyForcibly();
                return "";
            }
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            LOG.debug("{} is not to be asked", command[0], e);
            return "";
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
