package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerChoice;
import dev.partnerdirectory.core.planning.CustomerExport;
import dev.partnerdirectory.core.port.in.ManifestExport;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.write.CustomerIndex;
import dev.partnerdirectory.core.write.Settings;
import java.util.function.Consumer;

/** The service behind {@link ManifestExport}. */
public record ManifestExportService(DirectoryPorts directory, Settings settings) implements ManifestExport {
    @Override
    public void export(CustomerChoice customers, Roles roles, Provisioning.Options options, Consumer<Part> to) {
        BulkJob job = BulkJob.begin(directory, settings, Operation.LIST_USERS, options);
        CustomerIndex index = job.customers();
        job.each(
                index.chosen(customers),
                customer -> new CustomerExport(index, job.view(customer), settings.validation(), settings.roleCatalog())
                        .read(roles),
                to);
    }
}
