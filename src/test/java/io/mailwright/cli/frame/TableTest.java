package io.mailwright.cli.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void numbersStandToTheRightAndTextToTheLeft() {
        var table = new Table("NAME", "PEOPLE").row("Äpfel", 1234567).row("A\nB", 5);

        assertThat(table.toString())
                .isEqualTo("NAME      PEOPLE\nÄpfel  1,234,567\nA B            5");
    }

    @Test
    void anEmptyTableIsItsHeading() {
        assertThat(new Table("NAME", "PEOPLE").toString()).isEqualTo("NAME  PEOPLE");
    }
}
