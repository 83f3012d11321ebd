package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerChoice;
import dev.partnerdirectory.core.planning.CustomerExport;
import dev.partnerdirectory.core.planning.CustomerView;
import dev.partnerdirectory.core.port.in.ManifestExport;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.write.CustomerIndex;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.Settings;
import dev.partnerdirectory.core.write.Validation;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/** The service behind {@link ManifestExport}. */
public final class ManifestExportService implements ManifestExport {
    private final Runner.World world;
    private final Validation validation;

    public ManifestExportService(DirectoryPorts directory, Settings settings, ThreadFactory threads) {
        this.world = new Runner.World(directory, settings, threads);
        this.validation = new Validation(settings.validator());
    }

    @Override
    public void export(CustomerChoice customers, Roles roles, Provisioning.Options told, Consumer<Part> to) {
        validation.check(Operation.LIST_USERS, "options", told);
        Provisioning.Options options = told.within(world.settings().policy());
        DirectoryPorts paced = world.paced(options);
        Settings settings = world.settings();
        CustomerIndex index =
                DirectorySession.begin(paced, settings).customers().index();
        world.readers(options)
                .each(
                        index.chosen(customers),
                        customer -> new CustomerExport(
                                        index,
                                        CustomerView.ofAll(DirectorySession.begin(paced, settings), customer),
                                        validation,
                                        settings.roleCatalog())
                                .read(roles),
                        to);
    }
}
