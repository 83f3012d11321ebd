package dev.partnerdirectory.core.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpillTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 11, 1_000, 5_000})
    void payloads_come_back_in_the_order_of_their_keys_however_many_there_are(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, new Random(3));

        List<String> sorted = new ArrayList<>();
        try (Spill spill = new Spill(10)) {
            numbers.forEach(number -> spill.add("%09d".formatted(number), "payload " + number));
            Iterator<String> payloads = spill.sorted();
            payloads.forEachRemaining(sorted::add);
        }

        assertThat(sorted).hasSize(count);
        for (int i = 0; i < count; i++) {
            assertThat(sorted.get(i)).isEqualTo("payload " + i);
        }
    }
}
