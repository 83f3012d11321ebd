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
 * Under what conditions the emulator answers: behaviours, personas, faults, latency, quotas, lag. They change from
 * the next request on. Thread-safe.
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
     * Behaviours and personas as they were chosen.
     *
     * @param inForce the behaviours with the personas' on top
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

    /** Everything as it was at the start; fault rules gone. */
    public synchronized void reset() {
        faults.clear();
        latency = new Latency.None();
        quota = Quota.none();
        lag = Optional.empty();
        resetBehaviours();
        personas(initialPersonas);
    }

    /** How the emulator behaves, the personas' part included. */
    public Behaviours behaviours() {
        return chosen.inForce;
    }

    /** Sets one behaviour; a persona's word counts more. */
    public synchronized void set(Behaviour behaviour, String choice) {
        chosen = Chosen.of(chosen.behaviours.with(behaviour, choice), chosen.personas);
    }

    /** Sets every behaviour back to what it was at the start. */
    public synchronized void resetBehaviours() {
        chosen = Chosen.of(initially, chosen.personas);
    }

    public Set<Persona> personas() {
        return chosen.personas;
    }

    /**
     * These personas and no others; their counts begin anew.
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

    /** The fault rules that were added, the personas' own not among them. */
    public Faults faults() {
        return faults;
    }

    /** What strikes this call: an added rule before a persona's. */
    public Optional<FaultRule> strike(Operation operation) {
        return faults.strike(operation).or(() -> personaFaults.strike(operation));
    }

    /** Every rule in force with its counts. */
    public List<Faults.Tally> tallies() {
        return Stream.concat(faults.tallies().stream(), personaFaults.tallies().stream())
                .toList();
    }

    /** Adds a rule; it counts calls from now on. */
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

    /** Counts begin anew. */
    public void quota(Quota wanted) {
        quota = wanted;
    }

    /** The lag in force: what was chosen, else the persona's. */
    public Lag lag() {
        return lag.orElseGet(() -> has(Persona.LAG) ? Lag.ofReads(2) : Lag.none());
    }

    /** Sets the lag; that there is none counts until other personas are chosen. */
    public synchronized void lag(Lag wanted) {
        lag = Optional.of(wanted);
    }
}
