package io.mailwright.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.service.Economy.Reason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What systems tell of their power. */
class EconomyTest {
    @TempDir Path supplies;

    private void supply(String name, String... told) throws IOException {
        var folder = Files.createDirectories(supplies.resolve(name));
        for (int i = 0; i < told.length; i += 2) {
            Files.writeString(folder.resolve(told[i]), told[i + 1] + "\n");
        }
    }

    private boolean isOnBattery() {
        return new Economy("Linux", supplies).reason().filter(Reason.BATTERY::equals).isPresent();
    }

    @Test
    void aLaptopThatIsNotPluggedInSaves() throws IOException {
        supply("AC", "type", "Mains", "online", "0");
        supply("BAT0", "type", "Battery", "status", "Discharging", "scope", "System");
        assertThat(isOnBattery()).isTrue();

        supply("AC", "online", "1");

        assertThat(isOnBattery()).isFalse();
    }

    @Test
    void theBatteryOfAMouseIsNoReason() throws IOException {
        supply("hid", "type", "Battery", "status", "Discharging", "scope", "Device");
        assertThat(isOnBattery()).isFalse();

        supply("BAT1", "type", "Battery", "status", "Discharging");

        assertThat(isOnBattery()).isTrue();
    }

    @Test
    void whatIsNotKnownIsNoReason() {
        assertThat(new Economy("Linux", supplies.resolve("none")).reason()).isEmpty();
        assertThat(new Economy("Plan 9", supplies).reason()).isEmpty();
        assertThat(new Economy("Mac OS X", supplies).reason()).isEmpty();
        assertThat(new Economy("Windows 11", supplies).reason()).isEmpty();
    }

    @Test
    void otherSystemsSayItInWordsOfTheirOwn() {
        assertThat(Economy.isBatteryPower("Now drawing from 'Battery Power'\n -InternalBattery-0"))
                .isTrue();
        assertThat(Economy.isBatteryPower("Now drawing from 'AC Power'\n -InternalBattery-0"))
                .isFalse();
        assertThat(Economy.isDischarging("1\r\n")).isTrue();
        assertThat(Economy.isDischarging("2\r\n")).isFalse();
        assertThat(Economy.isDischarging("")).isFalse();
    }
}
