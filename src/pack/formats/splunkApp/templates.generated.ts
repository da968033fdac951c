// @ts-nocheck
// Written by .ci/generate-templates.mjs.
import type { Compiled } from "../../template/engine.ts";

export const templates: { readonly [N in "README.md" | "app.conf" | "default.meta" | "macros.conf" | "savedsearches.conf" | "transforms.conf"]: Compiled } = {
  "README.md": {"0":function(container,depth0,helpers,partials,data) {
    return "enabled";
},"1":function(container,depth0,helpers,partials,data) {
    return "disabled; enable those that fit, one by one or through the REST API";
},"2":function(container,depth0,helpers,partials,data) {
    return "Each search ends in a macro of its own; what a site leaves out goes into its definition.\n\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "| "
    + ((stack1 = lookupProperty(helpers,"markdown").call(alias2,alias1(depth0,"name",{"start":{"line":16,"column":4},"end":{"line":16,"column":8}}),{"name":"markdown","hash":{},"data":data,"loc":{"start":{"line":16,"column":2},"end":{"line":16,"column":10}}})) != null ? stack1 : "")
    + " | "
    + ((stack1 = lookupProperty(helpers,"markdown").call(alias2,alias1(depth0,"level",{"start":{"line":16,"column":15},"end":{"line":16,"column":20}}),{"name":"markdown","hash":{},"data":data,"loc":{"start":{"line":16,"column":13},"end":{"line":16,"column":22}}})) != null ? stack1 : "")
    + " | "
    + ((stack1 = lookupProperty(helpers,"markdown").call(alias2,alias1(depth0,"fidelity",{"start":{"line":16,"column":27},"end":{"line":16,"column":35}}),{"name":"markdown","hash":{},"data":data,"loc":{"start":{"line":16,"column":25},"end":{"line":16,"column":37}}})) != null ? stack1 : "")
    + " |\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# "
    + ((stack1 = lookupProperty(helpers,"markdown").call(alias2,alias1(alias1(depth0,"app",{"start":{"line":1,"column":4},"end":{"line":1,"column":13}}),"label",{"start":{"line":1,"column":4},"end":{"line":1,"column":13}}),{"name":"markdown","hash":{},"data":data,"loc":{"start":{"line":1,"column":2},"end":{"line":1,"column":15}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"markdown").call(alias2,alias1(alias1(depth0,"app",{"start":{"line":3,"column":2},"end":{"line":3,"column":17}}),"description",{"start":{"line":3,"column":2},"end":{"line":3,"column":17}}),{"name":"markdown","hash":{},"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":3,"column":19}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = lookupProperty(helpers,"markdown").call(alias2,alias1(alias1(depth0,"searches",{"start":{"line":5,"column":2},"end":{"line":5,"column":17}}),"length",{"start":{"line":5,"column":2},"end":{"line":5,"column":17}}),{"name":"markdown","hash":{},"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":5,"column":19}}})) != null ? stack1 : "")
    + " saved searches, made by sigmatic from detection rules. They are installed "
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(alias1(depth0,"app",{"start":{"line":5,"column":100},"end":{"line":5,"column":111}}),"enabled",{"start":{"line":5,"column":100},"end":{"line":5,"column":111}}),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"data":data,"loc":{"start":{"line":5,"column":94},"end":{"line":5,"column":202}}})) != null ? stack1 : "")
    + ".\n\nThe table of the rules is the lookup "
    + ((stack1 = lookupProperty(helpers,"code").call(alias2,alias1(alias1(depth0,"app",{"start":{"line":7,"column":44},"end":{"line":7,"column":53}}),"table",{"start":{"line":7,"column":44},"end":{"line":7,"column":53}}),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":7,"column":37},"end":{"line":7,"column":55}}})) != null ? stack1 : "")
    + ": "
    + ((stack1 = lookupProperty(helpers,"code").call(alias2,alias1(alias1(depth0,"app",{"start":{"line":7,"column":64},"end":{"line":7,"column":79}}),"tableSearch",{"start":{"line":7,"column":64},"end":{"line":7,"column":79}}),{"name":"code","hash":{},"data":data,"loc":{"start":{"line":7,"column":57},"end":{"line":7,"column":81}}})) != null ? stack1 : "")
    + ".\n\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(alias1(depth0,"app",{"start":{"line":9,"column":6},"end":{"line":9,"column":17}}),"filters",{"start":{"line":9,"column":6},"end":{"line":9,"column":17}}),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":12,"column":7}}})) != null ? stack1 : "")
    + "| Search | Level | Fidelity |\n|---|---|---|\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"searches",{"start":{"line":15,"column":8},"end":{"line":15,"column":16}}),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":17,"column":9}}})) != null ? stack1 : "");
},"useData":true},
  "app.conf": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# The app\n\n[install]\nis_configured = 0\nstate = enabled\nbuild = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(alias1(depth0,"app",{"start":{"line":6,"column":10},"end":{"line":6,"column":19}}),"build",{"start":{"line":6,"column":10},"end":{"line":6,"column":19}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":6,"column":8},"end":{"line":6,"column":21}}})) != null ? stack1 : "")
    + "\n\n[launcher]\nauthor = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(alias1(depth0,"app",{"start":{"line":9,"column":11},"end":{"line":9,"column":21}}),"author",{"start":{"line":9,"column":11},"end":{"line":9,"column":21}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":9,"column":9},"end":{"line":9,"column":23}}})) != null ? stack1 : "")
    + "\nversion = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(alias1(depth0,"app",{"start":{"line":10,"column":12},"end":{"line":10,"column":23}}),"version",{"start":{"line":10,"column":12},"end":{"line":10,"column":23}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":10,"column":10},"end":{"line":10,"column":25}}})) != null ? stack1 : "")
    + "\ndescription = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(alias1(depth0,"app",{"start":{"line":11,"column":16},"end":{"line":11,"column":31}}),"description",{"start":{"line":11,"column":16},"end":{"line":11,"column":31}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":11,"column":14},"end":{"line":11,"column":33}}})) != null ? stack1 : "")
    + "\n\n[package]\nid = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(alias1(depth0,"app",{"start":{"line":14,"column":7},"end":{"line":14,"column":13}}),"id",{"start":{"line":14,"column":7},"end":{"line":14,"column":13}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":14,"column":5},"end":{"line":14,"column":15}}})) != null ? stack1 : "")
    + "\ncheck_for_updates = 0\n\n[ui]\nis_visible = 0\nlabel = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(alias1(depth0,"app",{"start":{"line":19,"column":10},"end":{"line":19,"column":19}}),"label",{"start":{"line":19,"column":10},"end":{"line":19,"column":19}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":19,"column":8},"end":{"line":19,"column":21}}})) != null ? stack1 : "")
    + "\n\n[id]\nname = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(alias1(depth0,"app",{"start":{"line":22,"column":9},"end":{"line":22,"column":15}}),"id",{"start":{"line":22,"column":9},"end":{"line":22,"column":15}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":22,"column":7},"end":{"line":22,"column":17}}})) != null ? stack1 : "")
    + "\nversion = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(alias1(depth0,"app",{"start":{"line":23,"column":12},"end":{"line":23,"column":23}}),"version",{"start":{"line":23,"column":12},"end":{"line":23,"column":23}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":23,"column":10},"end":{"line":23,"column":25}}})) != null ? stack1 : "")
    + "\n";
},"useData":true},
  "default.meta": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "[]\naccess = read : [ * ], write : [ admin, sc_admin ]\nexport = system\n\n[savedsearches]\nowner = admin\n";
},"useData":true},
  "macros.conf": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n["
    + ((stack1 = lookupProperty(helpers,"stanza").call(alias2,alias1(depth0,"filter",{"start":{"line":4,"column":3},"end":{"line":4,"column":9}}),{"name":"stanza","hash":{},"data":data,"loc":{"start":{"line":4,"column":1},"end":{"line":4,"column":11}}})) != null ? stack1 : "")
    + "]\ndefinition = search *\ndescription = What this site leaves out of "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"name",{"start":{"line":6,"column":45},"end":{"line":6,"column":49}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":6,"column":43},"end":{"line":6,"column":51}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# What this site leaves out\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"searches",{"start":{"line":2,"column":8},"end":{"line":2,"column":16}}),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":7,"column":9}}})) != null ? stack1 : "");
},"useData":true},
  "savedsearches.conf": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"id",{"start":{"line":4,"column":6},"end":{"line":4,"column":8}}),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":6,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"author",{"start":{"line":7,"column":6},"end":{"line":7,"column":12}}),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":9,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"license",{"start":{"line":10,"column":6},"end":{"line":10,"column":13}}),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":12,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"references",{"start":{"line":13,"column":8},"end":{"line":13,"column":18}}),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":15,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"falsePositives",{"start":{"line":16,"column":8},"end":{"line":16,"column":22}}),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":16,"column":0},"end":{"line":18,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"techniques",{"start":{"line":19,"column":6},"end":{"line":19,"column":16}}),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":21,"column":7}}})) != null ? stack1 : "")
    + "# Fidelity: "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"fidelity",{"start":{"line":22,"column":14},"end":{"line":22,"column":22}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":22,"column":12},"end":{"line":22,"column":24}}})) != null ? stack1 : "")
    + "\n["
    + ((stack1 = lookupProperty(helpers,"stanza").call(alias2,alias1(depth0,"name",{"start":{"line":23,"column":3},"end":{"line":23,"column":7}}),{"name":"stanza","hash":{},"data":data,"loc":{"start":{"line":23,"column":1},"end":{"line":23,"column":9}}})) != null ? stack1 : "")
    + "]\ndescription = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"summary",{"start":{"line":24,"column":16},"end":{"line":24,"column":23}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":24,"column":14},"end":{"line":24,"column":25}}})) != null ? stack1 : "")
    + "\nsearch = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"query",{"start":{"line":25,"column":11},"end":{"line":25,"column":16}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":25,"column":9},"end":{"line":25,"column":18}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"filter",{"start":{"line":25,"column":24},"end":{"line":25,"column":30}}),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":25,"column":18},"end":{"line":26,"column":21}}})) != null ? stack1 : "")
    + "\ndisabled = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,lookupProperty(helpers,"not").call(alias2,alias1(alias1(alias1(data,"root",{"start":{"line":27,"column":17},"end":{"line":27,"column":34}}),"app",{"start":{"line":27,"column":17},"end":{"line":27,"column":34}}),"enabled",{"start":{"line":27,"column":17},"end":{"line":27,"column":34}}),{"name":"not","hash":{},"data":data,"loc":{"start":{"line":27,"column":11},"end":{"line":27,"column":36}}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":27,"column":11},"end":{"line":27,"column":36}}})) != null ? stack1 : "")
    + "\nenableSched = 1\ncron_schedule = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"cron",{"start":{"line":29,"column":18},"end":{"line":29,"column":22}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":29,"column":16},"end":{"line":29,"column":24}}})) != null ? stack1 : "")
    + "\ndispatch.earliest_time = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"earliest",{"start":{"line":30,"column":27},"end":{"line":30,"column":35}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":30,"column":25},"end":{"line":30,"column":37}}})) != null ? stack1 : "")
    + "\ndispatch.latest_time = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"latest",{"start":{"line":31,"column":25},"end":{"line":31,"column":31}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":31,"column":23},"end":{"line":31,"column":33}}})) != null ? stack1 : "")
    + "\nrealtime_schedule = 0\nschedule_window = auto\ncounttype = number of events\nrelation = greater than\nquantity = 0\nalert.severity = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"severity",{"start":{"line":37,"column":19},"end":{"line":37,"column":27}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":37,"column":17},"end":{"line":37,"column":29}}})) != null ? stack1 : "")
    + "\nalert.track = 1\n"
    + ((stack1 = lookupProperty(helpers,"with").call(alias2,alias1(depth0,"suppress",{"start":{"line":39,"column":8},"end":{"line":39,"column":16}}),{"name":"with","hash":{},"fn":container.program(9, data, 0),"inverse":container.program(11, data, 0),"data":data,"loc":{"start":{"line":39,"column":0},"end":{"line":48,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"with").call(alias2,alias1(depth0,"correlation",{"start":{"line":49,"column":8},"end":{"line":49,"column":19}}),{"name":"with","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":49,"column":0},"end":{"line":53,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"with").call(alias2,alias1(depth0,"notable",{"start":{"line":54,"column":8},"end":{"line":54,"column":15}}),{"name":"with","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":54,"column":0},"end":{"line":61,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"with").call(alias2,alias1(depth0,"risk",{"start":{"line":62,"column":8},"end":{"line":62,"column":12}}),{"name":"with","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":62,"column":0},"end":{"line":66,"column":9}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Rule: "
    + ((stack1 = lookupProperty(helpers,"conf").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"id",{"start":{"line":5,"column":10},"end":{"line":5,"column":12}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":5,"column":8},"end":{"line":5,"column":14}}})) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Author: "
    + ((stack1 = lookupProperty(helpers,"conf").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"author",{"start":{"line":8,"column":12},"end":{"line":8,"column":18}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":8,"column":10},"end":{"line":8,"column":20}}})) != null ? stack1 : "")
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# License: "
    + ((stack1 = lookupProperty(helpers,"conf").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"license",{"start":{"line":11,"column":13},"end":{"line":11,"column":20}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":11,"column":11},"end":{"line":11,"column":22}}})) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Reference: "
    + ((stack1 = lookupProperty(helpers,"conf").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":14,"column":13},"end":{"line":14,"column":21}}})) != null ? stack1 : "")
    + "\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# False positive: "
    + ((stack1 = lookupProperty(helpers,"conf").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":17,"column":18},"end":{"line":17,"column":26}}})) != null ? stack1 : "")
    + "\n";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# Techniques:"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"techniques",{"start":{"line":20,"column":21},"end":{"line":20,"column":31}}),{"name":"each","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":13},"end":{"line":20,"column":49}}})) != null ? stack1 : "")
    + "\n";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " "
    + ((stack1 = lookupProperty(helpers,"conf").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"id",{"start":{"line":20,"column":36},"end":{"line":20,"column":38}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":20,"column":34},"end":{"line":20,"column":40}}})) != null ? stack1 : "");
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "\\\n| `"
    + ((stack1 = lookupProperty(helpers,"conf").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"filter",{"start":{"line":26,"column":5},"end":{"line":26,"column":11}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":26,"column":3},"end":{"line":26,"column":13}}})) != null ? stack1 : "")
    + "`";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "alert.digest_mode = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,lookupProperty(helpers,"not").call(alias2,alias1(depth0,"fields",{"start":{"line":40,"column":26},"end":{"line":40,"column":32}}),{"name":"not","hash":{},"data":data,"loc":{"start":{"line":40,"column":20},"end":{"line":40,"column":34}}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":40,"column":20},"end":{"line":40,"column":34}}})) != null ? stack1 : "")
    + "\nalert.suppress = 1\nalert.suppress.period = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"period",{"start":{"line":42,"column":26},"end":{"line":42,"column":32}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":42,"column":24},"end":{"line":42,"column":34}}})) != null ? stack1 : "")
    + "s\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"fields",{"start":{"line":43,"column":6},"end":{"line":43,"column":12}}),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":43,"column":0},"end":{"line":45,"column":7}}})) != null ? stack1 : "");
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "alert.suppress.fields = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias1,lookupProperty(helpers,"join").call(alias1,container.strict(depth0,"fields",{"start":{"line":44,"column":31},"end":{"line":44,"column":37}}),",",{"name":"join","hash":{},"data":data,"loc":{"start":{"line":44,"column":24},"end":{"line":44,"column":43}}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":44,"column":24},"end":{"line":44,"column":43}}})) != null ? stack1 : "")
    + "\n";
},"11":function(container,depth0,helpers,partials,data) {
    return "alert.digest_mode = 1\n";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "action.correlationsearch.enabled = 1\naction.correlationsearch.label = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"label",{"start":{"line":51,"column":35},"end":{"line":51,"column":40}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":51,"column":33},"end":{"line":51,"column":42}}})) != null ? stack1 : "")
    + "\naction.correlationsearch.annotations = "
    + ((stack1 = lookupProperty(helpers,"json").call(alias2,alias1(depth0,"annotations",{"start":{"line":52,"column":46},"end":{"line":52,"column":57}}),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":52,"column":39},"end":{"line":52,"column":59}}})) != null ? stack1 : "")
    + "\n";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "action.notable = 1\naction.notable.param.rule_title = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"title",{"start":{"line":56,"column":36},"end":{"line":56,"column":41}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":56,"column":34},"end":{"line":56,"column":43}}})) != null ? stack1 : "")
    + "\naction.notable.param.rule_description = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"description",{"start":{"line":57,"column":42},"end":{"line":57,"column":53}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":57,"column":40},"end":{"line":57,"column":55}}})) != null ? stack1 : "")
    + "\naction.notable.param.security_domain = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"domain",{"start":{"line":58,"column":41},"end":{"line":58,"column":47}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":58,"column":39},"end":{"line":58,"column":49}}})) != null ? stack1 : "")
    + "\naction.notable.param.severity = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"severity",{"start":{"line":59,"column":34},"end":{"line":59,"column":42}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":59,"column":32},"end":{"line":59,"column":44}}})) != null ? stack1 : "")
    + "\naction.notable.param.drilldown_searches = "
    + ((stack1 = lookupProperty(helpers,"json").call(alias2,alias1(depth0,"drilldowns",{"start":{"line":60,"column":49},"end":{"line":60,"column":59}}),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":60,"column":42},"end":{"line":60,"column":61}}})) != null ? stack1 : "")
    + "\n";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "action.risk = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"isAny",{"start":{"line":63,"column":16},"end":{"line":63,"column":21}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":63,"column":14},"end":{"line":63,"column":23}}})) != null ? stack1 : "")
    + "\naction.risk.param._risk = "
    + ((stack1 = lookupProperty(helpers,"json").call(alias2,alias1(depth0,"scores",{"start":{"line":64,"column":33},"end":{"line":64,"column":39}}),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":64,"column":26},"end":{"line":64,"column":41}}})) != null ? stack1 : "")
    + "\naction.risk.param._risk_message = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(depth0,"message",{"start":{"line":65,"column":36},"end":{"line":65,"column":43}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":65,"column":34},"end":{"line":65,"column":45}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# A saved search for each rule\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"searches",{"start":{"line":2,"column":8},"end":{"line":2,"column":16}}),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":0},"end":{"line":67,"column":9}}})) != null ? stack1 : "");
},"useData":true},
  "transforms.conf": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "# The table of the rules\n\n["
    + ((stack1 = lookupProperty(helpers,"stanza").call(alias2,alias1(alias1(depth0,"app",{"start":{"line":3,"column":3},"end":{"line":3,"column":12}}),"table",{"start":{"line":3,"column":3},"end":{"line":3,"column":12}}),{"name":"stanza","hash":{},"data":data,"loc":{"start":{"line":3,"column":1},"end":{"line":3,"column":14}}})) != null ? stack1 : "")
    + "]\nfilename = "
    + ((stack1 = lookupProperty(helpers,"conf").call(alias2,alias1(alias1(depth0,"app",{"start":{"line":4,"column":13},"end":{"line":4,"column":22}}),"table",{"start":{"line":4,"column":13},"end":{"line":4,"column":22}}),{"name":"conf","hash":{},"data":data,"loc":{"start":{"line":4,"column":11},"end":{"line":4,"column":24}}})) != null ? stack1 : "")
    + ".csv\ncase_sensitive_match = 1\nmax_matches = 1\n";
},"useData":true},
};
