// @ts-nocheck
// Written by .ci/generate-templates.mjs.
import type { Compiled } from "../../template/engine.ts";

export const templates: { readonly [N in "counts" | "rows" | "rule" | "coverage.html"]: Compiled } = {
  "counts": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<svg viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,depth0,{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":3,"column":95}}})) != null ? stack1 : "")
    + "</svg>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,depth0,{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":5,"column":87}}})) != null ? stack1 : "");
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<rect class=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"fidelity",{"start":{"line":3,"column":30},"end":{"line":3,"column":38}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":3,"column":28},"end":{"line":3,"column":40}}})) != null ? stack1 : "")
    + "\" x=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"from",{"start":{"line":3,"column":47},"end":{"line":3,"column":51}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":3,"column":45},"end":{"line":3,"column":53}}})) != null ? stack1 : "")
    + "\" width=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"width",{"start":{"line":3,"column":64},"end":{"line":3,"column":69}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":3,"column":62},"end":{"line":3,"column":71}}})) != null ? stack1 : "")
    + "\" height=\"6\"/>";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"count "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"fidelity",{"start":{"line":5,"column":36},"end":{"line":5,"column":44}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":5,"column":34},"end":{"line":5,"column":46}}})) != null ? stack1 : "")
    + "\">"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"count",{"start":{"line":5,"column":50},"end":{"line":5,"column":55}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":5,"column":48},"end":{"line":5,"column":57}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"fidelity",{"start":{"line":5,"column":60},"end":{"line":5,"column":68}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":5,"column":58},"end":{"line":5,"column":70}}})) != null ? stack1 : "")
    + "</span> ";
},"3":function(container,depth0,helpers,partials,data) {
    return "<span class=\"none\">none</span>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(3, data, 0),"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":8,"column":9}}})) != null ? stack1 : "");
},"useData":true},
  "rows": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tr data-rules=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,lookupProperty(helpers,"join").call(alias2,alias1(depth0,"numbers",{"start":{"line":2,"column":23},"end":{"line":2,"column":30}})," ",{"name":"join","hash":{},"data":data,"loc":{"start":{"line":2,"column":16},"end":{"line":2,"column":36}}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":2,"column":16},"end":{"line":2,"column":36}}})) != null ? stack1 : "")
    + "\"><th scope=\"row\">"
    + ((stack1 = lookupProperty(helpers,"with").call(alias2,alias1(depth0,"technique",{"start":{"line":2,"column":62},"end":{"line":2,"column":71}}),{"name":"with","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":2,"column":54},"end":{"line":2,"column":227}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"needs",{"start":{"line":2,"column":235},"end":{"line":2,"column":240}}),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":227},"end":{"line":2,"column":291}}})) != null ? stack1 : "")
    + "</th>\n<td><details><summary>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(alias1(depth0,"rules",{"start":{"line":3,"column":24},"end":{"line":3,"column":36}}),"length",{"start":{"line":3,"column":24},"end":{"line":3,"column":36}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":3,"column":22},"end":{"line":3,"column":38}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,lookupProperty(helpers,"is").call(alias2,alias1(alias1(depth0,"rules",{"start":{"line":3,"column":49},"end":{"line":3,"column":61}}),"length",{"start":{"line":3,"column":49},"end":{"line":3,"column":61}}),1,{"name":"is","hash":{},"data":data,"loc":{"start":{"line":3,"column":45},"end":{"line":3,"column":64}}}),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"data":data,"loc":{"start":{"line":3,"column":39},"end":{"line":3,"column":90}}})) != null ? stack1 : "")
    + "</summary><ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"rules",{"start":{"line":4,"column":9},"end":{"line":4,"column":14}}),{"name":"each","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":4,"column":207}}})) != null ? stack1 : "")
    + "</ul></details></td>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"cells",{"start":{"line":6,"column":8},"end":{"line":6,"column":13}}),{"name":"each","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":6,"column":201}}})) != null ? stack1 : "")
    + "</tr>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,lookupProperty(helpers,"address").call(alias2,alias1(depth0,"address",{"start":{"line":2,"column":84},"end":{"line":2,"column":91}}),{"name":"address","hash":{},"data":data,"loc":{"start":{"line":2,"column":84},"end":{"line":2,"column":91}}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":2,"column":82},"end":{"line":2,"column":93}}})) != null ? stack1 : "")
    + "\" rel=\"noopener noreferrer\">"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"id",{"start":{"line":2,"column":123},"end":{"line":2,"column":125}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":2,"column":121},"end":{"line":2,"column":127}}})) != null ? stack1 : "")
    + "</a> "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"name",{"start":{"line":2,"column":134},"end":{"line":2,"column":138}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":2,"column":132},"end":{"line":2,"column":140}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"logsource",{"start":{"line":2,"column":154},"end":{"line":2,"column":163}}),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":2,"column":148},"end":{"line":2,"column":218}}})) != null ? stack1 : "");
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<code>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"logsource",{"start":{"line":2,"column":173},"end":{"line":2,"column":182}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":2,"column":171},"end":{"line":2,"column":184}}})) != null ? stack1 : "")
    + "</code>";
},"4":function(container,depth0,helpers,partials,data) {
    return "no technique";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"needs\"><bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"html","hash":{},"data":data,"loc":{"start":{"line":2,"column":264},"end":{"line":2,"column":272}}})) != null ? stack1 : "")
    + "</bdi></p>";
},"6":function(container,depth0,helpers,partials,data) {
    return "rule";
},"7":function(container,depth0,helpers,partials,data) {
    return "rules";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li data-of=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"number",{"start":{"line":4,"column":31},"end":{"line":4,"column":37}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":4,"column":29},"end":{"line":4,"column":39}}})) != null ? stack1 : "")
    + "\"><a href=\"#rule-"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"number",{"start":{"line":4,"column":58},"end":{"line":4,"column":64}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":4,"column":56},"end":{"line":4,"column":66}}})) != null ? stack1 : "")
    + "\"><bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"title",{"start":{"line":4,"column":75},"end":{"line":4,"column":80}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":4,"column":73},"end":{"line":4,"column":82}}})) != null ? stack1 : "")
    + "</bdi></a>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"outcomes",{"start":{"line":4,"column":100},"end":{"line":4,"column":108}}),{"name":"each","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":92},"end":{"line":4,"column":192}}})) != null ? stack1 : "")
    + "</li>";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return " <a class=\"badge "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"fidelity",{"start":{"line":4,"column":129},"end":{"line":4,"column":137}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":4,"column":127},"end":{"line":4,"column":139}}})) != null ? stack1 : "")
    + "\" href=\"#"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"id",{"start":{"line":4,"column":150},"end":{"line":4,"column":152}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":4,"column":148},"end":{"line":4,"column":154}}})) != null ? stack1 : "")
    + "\">"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"target",{"start":{"line":4,"column":158},"end":{"line":4,"column":164}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":4,"column":156},"end":{"line":4,"column":166}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"fidelity",{"start":{"line":4,"column":169},"end":{"line":4,"column":177}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":4,"column":167},"end":{"line":4,"column":179}}})) != null ? stack1 : "")
    + "</a>";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<td>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"counts"),alias1(depth0,"counts",{"start":{"line":6,"column":30},"end":{"line":6,"column":36}}),{"name":"counts","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),alias1(depth0,"places",{"start":{"line":6,"column":44},"end":{"line":6,"column":50}}),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":38},"end":{"line":6,"column":187}}})) != null ? stack1 : "")
    + "</td>";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul class=\"places\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"places",{"start":{"line":6,"column":79},"end":{"line":6,"column":85}}),{"name":"each","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":71},"end":{"line":6,"column":126}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"others",{"start":{"line":6,"column":132},"end":{"line":6,"column":138}}),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":126},"end":{"line":6,"column":175}}})) != null ? stack1 : "")
    + "</ul>";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li><code>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"html","hash":{},"data":data,"loc":{"start":{"line":6,"column":97},"end":{"line":6,"column":105}}})) != null ? stack1 : "")
    + "</code></li>";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>and "
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"others",{"start":{"line":6,"column":150},"end":{"line":6,"column":156}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":6,"column":148},"end":{"line":6,"column":158}}})) != null ? stack1 : "")
    + " more</li>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":7,"column":9}}})) != null ? stack1 : "");
},"usePartial":true,"useData":true},
  "rule": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<span class=\"badge "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"fidelity",{"start":{"line":2,"column":130},"end":{"line":2,"column":138}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":2,"column":128},"end":{"line":2,"column":140}}})) != null ? stack1 : "")
    + "\">"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"target",{"start":{"line":2,"column":144},"end":{"line":2,"column":150}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":2,"column":142},"end":{"line":2,"column":152}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"fidelity",{"start":{"line":2,"column":155},"end":{"line":2,"column":163}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":2,"column":153},"end":{"line":2,"column":165}}})) != null ? stack1 : "")
    + "</span> ";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"prose\"><bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"description",{"start":{"line":4,"column":43},"end":{"line":4,"column":54}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":4,"column":41},"end":{"line":4,"column":56}}})) != null ? stack1 : "")
    + "</bdi></p>";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>Needs</dt><dd><bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),alias1(alias1(depth0,"logsource",{"start":{"line":6,"column":54},"end":{"line":6,"column":74}}),"definition",{"start":{"line":6,"column":54},"end":{"line":6,"column":74}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":6,"column":52},"end":{"line":6,"column":76}}})) != null ? stack1 : "")
    + "</bdi></dd>";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>ATT&amp;CK</dt><dd><ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"techniques",{"start":{"line":7,"column":54},"end":{"line":7,"column":64}}),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":46},"end":{"line":7,"column":99}}})) != null ? stack1 : "")
    + "</ul></dd>";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"id",{"start":{"line":7,"column":72},"end":{"line":7,"column":74}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":7,"column":70},"end":{"line":7,"column":76}}})) != null ? stack1 : "")
    + " "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"name",{"start":{"line":7,"column":79},"end":{"line":7,"column":83}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":7,"column":77},"end":{"line":7,"column":85}}})) != null ? stack1 : "")
    + "</li>";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>False positives</dt><dd><ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"falsePositives",{"start":{"line":8,"column":63},"end":{"line":8,"column":77}}),{"name":"each","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":55},"end":{"line":8,"column":116}}})) != null ? stack1 : "")
    + "</ul></dd>";
},"6":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li><bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"html","hash":{},"data":data,"loc":{"start":{"line":8,"column":88},"end":{"line":8,"column":96}}})) != null ? stack1 : "")
    + "</bdi></li>";
},"7":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>References</dt><dd><ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"references",{"start":{"line":9,"column":54},"end":{"line":9,"column":64}}),{"name":"each","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":46},"end":{"line":9,"column":204}}})) != null ? stack1 : "")
    + "</ul></dd>";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(helpers,"url").call(alias1,depth0,{"name":"url","hash":{},"data":data,"loc":{"start":{"line":9,"column":76},"end":{"line":9,"column":86}}}),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.program(10, data, 0),"data":data,"loc":{"start":{"line":9,"column":70},"end":{"line":9,"column":190}}})) != null ? stack1 : "")
    + "</li>";
},"9":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias1,lookupProperty(helpers,"address").call(alias1,depth0,{"name":"address","hash":{},"data":data,"loc":{"start":{"line":9,"column":99},"end":{"line":9,"column":103}}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":9,"column":97},"end":{"line":9,"column":105}}})) != null ? stack1 : "")
    + "\" rel=\"noopener noreferrer\"><bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias1,depth0,{"name":"html","hash":{},"data":data,"loc":{"start":{"line":9,"column":138},"end":{"line":9,"column":146}}})) != null ? stack1 : "")
    + "</bdi></a>";
},"10":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"html","hash":{},"data":data,"loc":{"start":{"line":9,"column":169},"end":{"line":9,"column":177}}})) != null ? stack1 : "")
    + "</bdi>";
},"11":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>Author</dt><dd><bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"author",{"start":{"line":10,"column":41},"end":{"line":10,"column":47}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":10,"column":39},"end":{"line":10,"column":49}}})) != null ? stack1 : "")
    + "</bdi></dd>";
},"12":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>Licence</dt><dd><bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"license",{"start":{"line":11,"column":43},"end":{"line":11,"column":50}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":11,"column":41},"end":{"line":11,"column":52}}})) != null ? stack1 : "")
    + "</bdi></dd>";
},"13":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>Status</dt><dd><bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"status",{"start":{"line":12,"column":41},"end":{"line":12,"column":47}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":12,"column":39},"end":{"line":12,"column":49}}})) != null ? stack1 : "")
    + "</bdi></dd>";
},"14":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dt>Id</dt><dd><code>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"id",{"start":{"line":13,"column":34},"end":{"line":13,"column":36}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":13,"column":32},"end":{"line":13,"column":38}}})) != null ? stack1 : "")
    + "</code></dd>";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section class=\"outcome\" id=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"id",{"start":{"line":16,"column":31},"end":{"line":16,"column":33}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":16,"column":29},"end":{"line":16,"column":35}}})) != null ? stack1 : "")
    + "\">\n<h3>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"target",{"start":{"line":17,"column":6},"end":{"line":17,"column":12}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":17,"column":4},"end":{"line":17,"column":14}}})) != null ? stack1 : "")
    + " <span class=\"badge "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"fidelity",{"start":{"line":17,"column":36},"end":{"line":17,"column":44}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":17,"column":34},"end":{"line":17,"column":46}}})) != null ? stack1 : "")
    + "\">"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"fidelity",{"start":{"line":17,"column":50},"end":{"line":17,"column":58}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":17,"column":48},"end":{"line":17,"column":60}}})) != null ? stack1 : "")
    + "</span></h3>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"notes",{"start":{"line":18,"column":6},"end":{"line":18,"column":11}}),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":0},"end":{"line":18,"column":175}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"queries",{"start":{"line":19,"column":8},"end":{"line":19,"column":15}}),{"name":"each","hash":{},"fn":container.program(19, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":0},"end":{"line":19,"column":71}}})) != null ? stack1 : "")
    + "\n</section>\n";
},"16":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<ul class=\"notes\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"notes",{"start":{"line":18,"column":39},"end":{"line":18,"column":44}}),{"name":"each","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":31},"end":{"line":18,"column":163}}})) != null ? stack1 : "")
    + "</ul>";
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"direction",{"start":{"line":18,"column":56},"end":{"line":18,"column":65}}),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":18,"column":50},"end":{"line":18,"column":105}}})) != null ? stack1 : "")
    + "<bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"message",{"start":{"line":18,"column":112},"end":{"line":18,"column":119}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":18,"column":110},"end":{"line":18,"column":121}}})) != null ? stack1 : "")
    + "</bdi> <code>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"code",{"start":{"line":18,"column":136},"end":{"line":18,"column":140}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":18,"column":134},"end":{"line":18,"column":142}}})) != null ? stack1 : "")
    + "</code></li>";
},"18":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<strong>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"direction",{"start":{"line":18,"column":77},"end":{"line":18,"column":86}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":18,"column":75},"end":{"line":18,"column":88}}})) != null ? stack1 : "")
    + "</strong> ";
},"19":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<pre tabindex=\"0\"><code>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),depth0,{"name":"html","hash":{},"data":data,"loc":{"start":{"line":19,"column":41},"end":{"line":19,"column":49}}})) != null ? stack1 : "")
    + "</code></pre>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<details class=\"rule\" id=\"rule-"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"number",{"start":{"line":1,"column":33},"end":{"line":1,"column":39}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":1,"column":31},"end":{"line":1,"column":41}}})) != null ? stack1 : "")
    + "\" data-rule=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"number",{"start":{"line":1,"column":56},"end":{"line":1,"column":62}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":1,"column":54},"end":{"line":1,"column":64}}})) != null ? stack1 : "")
    + "\" data-fidelity=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,lookupProperty(helpers,"join").call(alias2,alias1(depth0,"fidelities",{"start":{"line":1,"column":88},"end":{"line":1,"column":98}})," ",{"name":"join","hash":{},"data":data,"loc":{"start":{"line":1,"column":81},"end":{"line":1,"column":104}}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":1,"column":81},"end":{"line":1,"column":104}}})) != null ? stack1 : "")
    + "\">\n<summary><bdi class=\"title\">"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"title",{"start":{"line":2,"column":30},"end":{"line":2,"column":35}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":2,"column":28},"end":{"line":2,"column":37}}})) != null ? stack1 : "")
    + "</bdi> <span class=\"level "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"level",{"start":{"line":2,"column":65},"end":{"line":2,"column":70}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":2,"column":63},"end":{"line":2,"column":72}}})) != null ? stack1 : "")
    + "\">"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"level",{"start":{"line":2,"column":76},"end":{"line":2,"column":81}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":2,"column":74},"end":{"line":2,"column":83}}})) != null ? stack1 : "")
    + "</span> "
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"outcomes",{"start":{"line":2,"column":99},"end":{"line":2,"column":107}}),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":91},"end":{"line":2,"column":182}}})) != null ? stack1 : "")
    + "</summary>\n<div class=\"body\">\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"description",{"start":{"line":4,"column":6},"end":{"line":4,"column":17}}),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":0},"end":{"line":4,"column":73}}})) != null ? stack1 : "")
    + "\n<dl><dt>Log source</dt><dd><code>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(alias1(depth0,"logsource",{"start":{"line":5,"column":35},"end":{"line":5,"column":48}}),"key",{"start":{"line":5,"column":35},"end":{"line":5,"column":48}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":5,"column":33},"end":{"line":5,"column":50}}})) != null ? stack1 : "")
    + "</code></dd>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(alias1(depth0,"logsource",{"start":{"line":6,"column":7},"end":{"line":6,"column":27}}),"definition",{"start":{"line":6,"column":7},"end":{"line":6,"column":27}}),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":6,"column":0},"end":{"line":6,"column":94}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"techniques",{"start":{"line":7,"column":7},"end":{"line":7,"column":17}}),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":7,"column":116}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"falsePositives",{"start":{"line":8,"column":7},"end":{"line":8,"column":21}}),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":8,"column":133}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"references",{"start":{"line":9,"column":7},"end":{"line":9,"column":17}}),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":0},"end":{"line":9,"column":221}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"author",{"start":{"line":10,"column":7},"end":{"line":10,"column":13}}),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":10,"column":67}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"license",{"start":{"line":11,"column":7},"end":{"line":11,"column":14}}),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":0},"end":{"line":11,"column":70}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"status",{"start":{"line":12,"column":7},"end":{"line":12,"column":13}}),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":12,"column":67}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"id",{"start":{"line":13,"column":7},"end":{"line":13,"column":9}}),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":13,"column":58}}})) != null ? stack1 : "")
    + "</dl>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"outcomes",{"start":{"line":15,"column":8},"end":{"line":15,"column":16}}),{"name":"each","hash":{},"fn":container.program(15, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":0},"end":{"line":21,"column":9}}})) != null ? stack1 : "")
    + "\n</div>\n</details>\n";
},"useData":true},
  "coverage.html": {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li class=\"card\"><h2>"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),alias1(depth0,"name",{"start":{"line":17,"column":58},"end":{"line":17,"column":62}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":17,"column":56},"end":{"line":17,"column":64}}})) != null ? stack1 : "")
    + "</h2>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"counts"),alias1(depth0,"counts",{"start":{"line":17,"column":80},"end":{"line":17,"column":86}}),{"name":"counts","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</li>";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<label><input type=\"checkbox\" name=\"fidelity\" value=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias1,depth0,{"name":"html","hash":{},"data":data,"loc":{"start":{"line":22,"column":108},"end":{"line":22,"column":116}}})) != null ? stack1 : "")
    + "\" checked> "
    + ((stack1 = lookupProperty(helpers,"html").call(alias1,depth0,{"name":"html","hash":{},"data":data,"loc":{"start":{"line":22,"column":127},"end":{"line":22,"column":135}}})) != null ? stack1 : "")
    + "</label> ";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<th scope=\"col\">"
    + ((stack1 = lookupProperty(helpers,"html").call(depth0 != null ? depth0 : (container.nullContext || {}),container.strict(depth0,"name",{"start":{"line":30,"column":102},"end":{"line":30,"column":106}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":30,"column":100},"end":{"line":30,"column":108}}})) != null ? stack1 : "")
    + "</th>";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tbody>\n<tr class=\"group\"><th colspan=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"width",{"start":{"line":33,"column":33},"end":{"line":33,"column":38}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":33,"column":31},"end":{"line":33,"column":40}}})) != null ? stack1 : "")
    + "\" scope=\"rowgroup\">"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(alias1(depth0,"tactic",{"start":{"line":33,"column":61},"end":{"line":33,"column":72}}),"name",{"start":{"line":33,"column":61},"end":{"line":33,"column":72}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":33,"column":59},"end":{"line":33,"column":74}}})) != null ? stack1 : "")
    + " <span class=\"id\">"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(alias1(depth0,"tactic",{"start":{"line":33,"column":94},"end":{"line":33,"column":103}}),"id",{"start":{"line":33,"column":94},"end":{"line":33,"column":103}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":33,"column":92},"end":{"line":33,"column":105}}})) != null ? stack1 : "")
    + "</span></th></tr>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"rows"),alias1(depth0,"rows",{"start":{"line":34,"column":9},"end":{"line":34,"column":13}}),{"name":"rows","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n</tbody>\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<tbody>"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"rows"),container.strict(depth0,"untagged",{"start":{"line":39,"column":32},"end":{"line":39,"column":40}}),{"name":"rows","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</tbody>";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"rule"),depth0,{"name":"rule","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\""
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"policy",{"start":{"line":5,"column":54},"end":{"line":5,"column":60}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":5,"column":52},"end":{"line":5,"column":62}}})) != null ? stack1 : "")
    + "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"sigmatic "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"version",{"start":{"line":7,"column":43},"end":{"line":7,"column":50}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":7,"column":41},"end":{"line":7,"column":52}}})) != null ? stack1 : "")
    + "\">\n<title>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"title",{"start":{"line":8,"column":9},"end":{"line":8,"column":14}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":8,"column":7},"end":{"line":8,"column":16}}})) != null ? stack1 : "")
    + "</title>\n<style>"
    + ((stack1 = lookupProperty(helpers,"text").call(alias2,alias1(depth0,"style",{"start":{"line":9,"column":10},"end":{"line":9,"column":15}}),{"name":"text","hash":{},"data":data,"loc":{"start":{"line":9,"column":7},"end":{"line":9,"column":18}}})) != null ? stack1 : "")
    + "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#rules\">Skip to the rules</a>\n<header>\n<h1><bdi>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"title",{"start":{"line":14,"column":11},"end":{"line":14,"column":16}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":14,"column":9},"end":{"line":14,"column":18}}})) != null ? stack1 : "")
    + "</bdi></h1>\n<p>"
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(alias1(depth0,"rules",{"start":{"line":15,"column":5},"end":{"line":15,"column":17}}),"length",{"start":{"line":15,"column":5},"end":{"line":15,"column":17}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":15,"column":3},"end":{"line":15,"column":19}}})) != null ? stack1 : "")
    + " rules for "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"techniqueCount",{"start":{"line":15,"column":32},"end":{"line":15,"column":46}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":15,"column":30},"end":{"line":15,"column":48}}})) != null ? stack1 : "")
    + " techniques of ATT&amp;CK 19, compiled by sigmatic "
    + ((stack1 = lookupProperty(helpers,"html").call(alias2,alias1(depth0,"version",{"start":{"line":15,"column":101},"end":{"line":15,"column":108}}),{"name":"html","hash":{},"data":data,"loc":{"start":{"line":15,"column":99},"end":{"line":15,"column":110}}})) != null ? stack1 : "")
    + ".\n<strong>exact</strong> queries mean what their rules mean; <strong>approximate</strong> ones find more or less, as their notes say; <strong>refused</strong> rules have no query.</p>\n<ul class=\"cards\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"targets",{"start":{"line":17,"column":26},"end":{"line":17,"column":33}}),{"name":"each","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":18},"end":{"line":17,"column":102}}})) != null ? stack1 : "")
    + "</ul>\n</header>\n\n<form id=\"toolbar\" role=\"search\">\n<label class=\"search\"><span>Search</span> <input id=\"search\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\" placeholder=\"title, technique, log source, query\" aria-keyshortcuts=\"/\"></label>\n<fieldset><legend>Fidelity</legend>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"fidelities",{"start":{"line":22,"column":43},"end":{"line":22,"column":53}}),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":35},"end":{"line":22,"column":153}}})) != null ? stack1 : "")
    + "</fieldset>\n<output id=\"shown\" for=\"search\"></output>\n<nav aria-label=\"Sections\"><a href=\"#techniques\">Techniques</a> <a href=\"#logsources\">Log sources</a> <a href=\"#rules\">Rules</a></nav>\n</form>\n\n<main>\n<section id=\"techniques\"><h2>Techniques</h2><div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Rules by technique\"><table>\n<caption>Rules by technique</caption>\n<thead><tr><th scope=\"col\">Technique</th><th scope=\"col\">Rules</th>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"targets",{"start":{"line":30,"column":75},"end":{"line":30,"column":82}}),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":67},"end":{"line":30,"column":122}}})) != null ? stack1 : "")
    + "</tr></thead>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"tactics",{"start":{"line":31,"column":8},"end":{"line":31,"column":15}}),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":0},"end":{"line":37,"column":9}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias2,alias1(depth0,"untagged",{"start":{"line":39,"column":6},"end":{"line":39,"column":14}}),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":39,"column":0},"end":{"line":39,"column":57}}})) != null ? stack1 : "")
    + "\n</table>\n</div></section>\n<section id=\"logsources\"><h2>Log sources</h2><div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Rules by log source\"><table>\n<caption>Rules by log source</caption>\n<thead><tr><th scope=\"col\">Log source</th><th scope=\"col\">Rules</th>"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"targets",{"start":{"line":44,"column":76},"end":{"line":44,"column":83}}),{"name":"each","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":44,"column":68},"end":{"line":44,"column":123}}})) != null ? stack1 : "")
    + "</tr></thead>\n<tbody>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"rows"),alias1(depth0,"logsources",{"start":{"line":46,"column":9},"end":{"line":46,"column":19}}),{"name":"rows","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "\n</tbody>\n</table>\n</div></section>\n<section id=\"rules\"><h2>Rules</h2>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias2,alias1(depth0,"rules",{"start":{"line":52,"column":8},"end":{"line":52,"column":13}}),{"name":"each","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":52,"column":0},"end":{"line":54,"column":9}}})) != null ? stack1 : "")
    + "\n<p id=\"nothing\" hidden>No rule is left by this search.</p>\n</section>\n</main>\n\u003Cscript>"
    + ((stack1 = lookupProperty(helpers,"text").call(alias2,alias1(depth0,"script",{"start":{"line":59,"column":11},"end":{"line":59,"column":17}}),{"name":"text","hash":{},"data":data,"loc":{"start":{"line":59,"column":8},"end":{"line":59,"column":20}}})) != null ? stack1 : "")
    + "\u003C/script>\n</body>\n</html>\n";
},"usePartial":true,"useData":true},
};
