package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.DataType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value is changed only if it means something else than the account's. */
class TypedValuesTest {
    @ParameterizedTest
    @CsvSource({
        "NUMBER,7,7.0,true",
        "NUMBER,-0.50,-0.5,true",
        "NUMBER,1000,'1,000',true",
        "NUMBER,7,7.01,false",
        "NUMBER,7,seven,false",
        "TEXT,7,7.0,false",
        "DATE,4/3/2026,04/03/2026,true",
        "BOOLEAN,True,1,true",
        "BOOLEAN,True,False,false"
    })
    void same(DataType type, String value, String stored, boolean isSame) {
        var attribute = TestAttributes.typed("A", type);

        assertThat(TypedValues.same(attribute, value, stored)).isEqualTo(isSame);
        assertThat(TypedValues.same(attribute, stored, value)).isEqualTo(isSame);
    }
}
