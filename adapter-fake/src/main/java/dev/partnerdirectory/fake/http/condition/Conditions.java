package dev.partnerdirectory.fake.http.condition;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.fault.FaultRule;
import dev.partnerdirectory.fake.http.fault.Faults;
import dev.partnerdirectory.fake.http.fault.Latency;
import dev.partnerdirectory.fake.http.fault.Quota;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The conditions under which the emulator answers: behaviours, personas, faults, latency, quotas, lag. Changes apply
 * from the next request on. Thread-safe.
 */
public final class Conditions {
    private final Behaviours initially;
    private final Set<Persona> initialPersonas;
    private final Faults faults = new Faults();
    private volatile Chosen chosen;
    private volatile Faults personaFaults = new Faults();
    private volatile Latency latency = new Latency.None();
    private volatile Quota quota = Quota.none();
    private volatile Optional<Lag> lag = Optional.empty();

    /**
     * The behaviours and personas that were set.
     *
     * @param inForce the behaviours, overridden by those of the personas
     */
    private record Chosen(Behaviours behaviours, Set<Persona> personas, Behaviours inForce) {
        static Chosen of(Behaviours behaviours, Set<Persona> personas) {
            Behaviours inForce = behaviours;
            for (Persona persona : personas) {
                inForce = inForce.with(persona.behaviours());
            }
            return new Chosen(behaviours, personas, inForce);
        }
    }

    public Conditions(Behaviours initially, Set<Persona> personas) {
        this.initially = initially;
        this.initialPersonas = Persona.together(personas);
        this.chosen = Chosen.of(initially, initialPersonas);
        personas(initialPersonas);
    }

    /** Puts everything back to the start and removes all fault rules. */
    public synchronized void reset() {
        faults.clear();
        latency = new Latency.None();
        quota = Quota.none();
        lag = Optional.empty();
        resetBehaviours();
        personas(initialPersonas);
    }

    /** The behaviours in force, including those of the personas. */
    public Behaviours behaviours() {
        return chosen.inForce;
    }

    /** Sets one behaviour. A persona overrides it. */
    public synchronized void set(Behaviour behaviour, String choice) {
        chosen = Chosen.of(chosen.behaviours.with(behaviour, choice), chosen.personas);
    }

    /** Puts every behaviour back to its initial value. */
    public synchronized void resetBehaviours() {
        chosen = Chosen.of(initially, chosen.personas);
    }

    public Set<Persona> personas() {
        return chosen.personas;
    }

    /**
     * Replaces the personas. Their call counts start again.
     *
     * @throws IllegalArgumentException if two of them contradict each other
     */
    public synchronized void personas(Set<Persona> wanted) {
        chosen = Chosen.of(chosen.behaviours, Persona.together(wanted));
        Faults counted = new Faults();
        chosen.personas.forEach(persona -> persona.rule().ifPresent(counted::add));
        personaFaults = counted;
        lag = lag.filter(one -> !one.isNone());
    }

    public void personas(Persona... wanted) {
        personas(Set.of(wanted));
    }

    public boolean has(Persona persona) {
        return chosen.personas.contains(persona);
    }

    /** The fault rules that were added, without those of the personas. */
    public Faults faults() {
        return faults;
    }

    /** The rule that this call fails by. Added rules come before those of personas. */
    public Optional<FaultRule> strike(Operation operation) {
        return faults.strike(operation).or(() -> personaFaults.strike(operation));
    }

    /** All rules in force, with their counts. */
    public List<Faults.Tally> tallies() {
        return Stream.concat(faults.tallies().stream(), personaFaults.tallies().stream())
                .toList();
    }

    /** Adds a rule, which counts calls from now on. */
    public void add(FaultRule rule) {
        faults.add(rule);
    }

    public Latency latency() {
        return latency;
    }

    public void latency(Latency wanted) {
        latency = wanted;
    }

    public Quota quota() {
        return quota;
    }

    /** Sets the quota. Its counts start again. */
    public void quota(Quota wanted) {
        quota = wanted;
    }

    /** The lag in force: the one that was set, otherwise the persona's. */
    public Lag lag() {
        return lag.orElseGet(() -> has(Persona.LAG) ? Lag.ofReads(2) : Lag.none());
    }

    /** Sets the lag. A lag of zero also overrides the personas' lag, until personas are set again. */
    public synchronized void lag(Lag wanted) {
        lag = Optional.of(wanted);
    }
}
