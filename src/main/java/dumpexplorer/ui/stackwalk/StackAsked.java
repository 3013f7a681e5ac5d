package dumpexplorer.ui.stackwalk;

import dumpexplorer.core.model.Stackwalk;
import dumpexplorer.core.text.StackFlavour;
import dumpexplorer.core.text.StackOptions;
import dumpexplorer.core.text.StackOptions.Foreign;
import dumpexplorer.core.text.StackOptions.Order;
import dumpexplorer.core.text.StackOptions.Others;
import java.util.EnumMap;
import java.util.Map;

/// How the user wants stacks to be laid out.
///
/// @param foreign what to do with frames that are not the application's own
/// @param orders which end comes first, by what kind of program a stack is of
record StackAsked(Foreign foreign, Map<StackFlavour, Order> orders) {

    static final StackAsked AT_FIRST = new StackAsked(Foreign.SHOWN, Map.of());

    StackAsked {
        orders = Map.copyOf(orders);
    }

    /// The options for one stack walk.
    StackOptions options(Stackwalk stackwalk) {
        return new StackOptions(foreign, Others.FOLDED, order(StackFlavour.of(stackwalk)));
    }

    Order order(StackFlavour flavour) {
        return orders.getOrDefault(flavour, Order.NEWEST_FIRST);
    }

    StackAsked with(Foreign other) {
        return new StackAsked(other, orders);
    }

    StackAsked with(StackFlavour flavour, Order order) {
        Map<StackFlavour, Order> changed = new EnumMap<>(StackFlavour.class);
        changed.putAll(orders);
        changed.put(flavour, order);
        return new StackAsked(foreign, changed);
    }
}
