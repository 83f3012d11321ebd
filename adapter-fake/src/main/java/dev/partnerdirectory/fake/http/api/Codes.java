package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.fake.ServiceCode;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Which switch says the code of which of the directory's refusals. */
final class Codes {
    private static final Map<ServiceCode, Behaviour> SWITCHES = new EnumMap<>(Map.ofEntries(
            Map.entry(ServiceCode.MISSING_INPUT, Behaviour.MISSING_INPUT_CODE),
            Map.entry(ServiceCode.DOMAIN_NOT_MANAGED, Behaviour.DOMAIN_CODE),
            Map.entry(ServiceCode.WEAK_PASSWORD, Behaviour.WEAK_PASSWORD_CODE),
            Map.entry(ServiceCode.NO_COUNTRY, Behaviour.USAGE_LOCATION_CODE),
            Map.entry(ServiceCode.NAME_TAKEN, Behaviour.DUPLICATE_NAME_CODE),
            Map.entry(ServiceCode.ROLE_NOT_FOUND, Behaviour.UNKNOWN_ROLE_CODE),
            Map.entry(ServiceCode.ALREADY_A_MEMBER, Behaviour.EXISTING_MEMBER_CODE),
            Map.entry(ServiceCode.NO_MEMBER, Behaviour.NO_MEMBER_CODE),
            Map.entry(ServiceCode.UNKNOWN_SKU, Behaviour.UNKNOWN_SKU_CODE),
            Map.entry(ServiceCode.NO_LICENSE, Behaviour.NO_LICENSE_CODE),
            Map.entry(ServiceCode.NO_LOCATION, Behaviour.NO_LOCATION_CODE),
            Map.entry(ServiceCode.SENSELESS_UPDATE, Behaviour.LICENSE_UPDATE_CODE)));

    private Codes() {}

    static Function<ServiceCode, String> of(Behaviours behaviours) {
        return refusal -> {
            Behaviour chosen = SWITCHES.get(refusal);
            return chosen == null ? refusal.code() : behaviours.get(chosen);
        };
    }
}
