// @ts-nocheck
// Generated from schemas/ by `npm run generate`. Do not edit: change the schema and run it again.


export const events_get = validate10;
const schema11 = {"$id":"events_get.schema.json","type":"object","required":["event_type","status","severity","timestamp","pce_fqdn","created_by"],"properties":{"href":{"type":"string"},"timestamp":{"type":"string"},"pce_fqdn":{"type":"string"},"created_by":{"type":"object","properties":{"user":{"type":"object","required":["href","username"],"properties":{"href":{"type":"string"},"username":{"type":["string","null"]}}},"agent":{"type":"object","properties":{"href":{"type":"string"},"hostname":{"type":"string"}}},"ven":{"type":"object","properties":{"href":{"type":"string"},"hostname":{"type":"string"}}},"container_cluster":{"type":"object","properties":{"href":{"type":"string"},"name":{"type":"string"}}},"system":{"type":"object","properties":{}}},"anyOf":[{"required":["user"],"properties":{"user":{}}},{"required":["agent"],"properties":{"agent":{}}},{"required":["container_cluster"],"properties":{"container_cluster":{}}},{"required":["system"],"properties":{"system":{}}}]},"event_type":{"type":"string"},"status":{"type":["string","null"]},"severity":{"type":"string"},"action":{"anyOf":[{"type":"null"},{"$ref":"action_log_events_get.schema.json"}]},"resource_changes":{"type":"array","items":{"$ref":"resource_log_events_get.schema.json"}},"notifications":{"type":"array","items":{"$ref":"notification_log_event.schema.json"}},"version":{"type":"integer"},"org_id":{"type":"integer"},"event_id":{"type":"string"}}};
const schema12 = {"$id":"action_log_events_get.schema.json","type":"object","properties":{"uuid":{"type":"string"},"href":{"type":"string"},"event":{"type":"string"},"timestamp":{"type":"string"},"pce_fqdn":{"type":"string"},"created_by":{"type":"object","properties":{"user":{"type":"object","required":["href","username"],"properties":{"href":{"type":"string"},"username":{"type":"string"}}},"agent":{"type":"object","properties":{"href":{"type":"string"},"hostname":{"type":"string"}}},"container_cluster":{"type":"object","properties":{"href":{"type":"string"},"name":{"type":"string"}}},"system":{"type":"object","properties":{}}},"anyOf":[{"required":["user"],"properties":{"user":{}}},{"required":["agent"],"properties":{"agent":{}}},{"required":["container_cluster"],"properties":{"container_cluster":{}}},{"required":["system"],"properties":{"system":{}}}]},"event_type":{"type":"string"},"status":{"type":"string"},"severity":{"type":"string"},"task_name":{"type":"string"},"api_endpoint":{"type":["string","null"]},"api_method":{"type":["string","null"]},"http_status_code":{"type":["integer","null"]},"src_ip":{"type":"string"},"errors":{"type":"array","items":{"type":"object","properties":{"token":{"type":"string"},"message":{"type":"string"}}}},"info":{"type":"object"}}};
const schema20 = {"$id":"notification_log_event.schema.json","type":"object","properties":{"uuid":{"type":"string"},"notification_type":{"type":"string"},"info":{"type":["object","null"]},"href":{"type":"string"},"event":{"type":"string"},"timestamp":{"type":"string"},"pce_fqdn":{"type":"string"},"created_by":{"type":"object","properties":{"user":{"type":"object","required":["href","username"],"properties":{"href":{"type":"string"},"username":{"type":"string"}}},"agent":{"type":"object","properties":{"href":{"type":"string"},"hostname":{"type":"string"}}},"system":{"type":"object","properties":{}}},"anyOf":[{"required":["user"],"properties":{"user":{}}},{"required":["agent"],"properties":{"agent":{}}},{"required":["system"],"properties":{"system":{}}}]},"severity":{"type":"string"}}};
const schema13 = {"$id":"resource_log_events_get.schema.json","type":"object","required":["resource","change_type"],"properties":{"uuid":{"type":"string"},"resource":{"$ref":"resource_canonical_representations.schema.json"},"changes":{"type":"object"},"change_type":{"type":"string"},"href":{"type":"string"},"version":{"type":"string"},"org_id":{"type":"integer"},"event":{"type":"string"},"timestamp":{"type":"string"},"pce_fqdn":{"type":"string"},"created_by":{"type":"object","properties":{"user":{"type":"object","required":["href","username"],"properties":{"href":{"type":"string"},"username":{"type":"string"}}},"agent":{"type":"object","properties":{"href":{"type":"string"},"hostname":{"type":"string"}}},"system":{"type":"object","properties":{}}},"anyOf":[{"required":["user"],"properties":{"user":{}}},{"required":["agent"],"properties":{"agent":{}}},{"required":["system"],"properties":{"system":{}}}]}}};
const schema14 = {"$id":"resource_canonical_representations.schema.json","type":"object","properties":{"pairing_profile":{"$ref":"auditable_resource.schema.json"},"label":{"$ref":"label_canonical_representation.schema.json"},"workload":{"$ref":"workload_canonical_representation.schema.json"},"ven":{"type":"object","required":["href","hostname"],"properties":{"href":{"type":"string"},"name":{"type":["string","null"]},"hostname":{"type":"string"}}},"agent":{"type":"object","required":["href","hostname"],"properties":{"href":{"type":"string"},"name":{"type":["string","null"]},"hostname":{"type":"string"}}},"user":{"type":"object","required":["href","type","username"],"properties":{"href":{"type":"string"},"type":{"type":"string"},"username":{"type":"string"}}},"api_key":{"$ref":"auditable_resource.schema.json"}}};
const schema15 = {"$id":"auditable_resource.schema.json","type":"object","required":["href","name"],"properties":{"href":{"type":"string"},"name":{"type":"string"}}};
const schema16 = {"$id":"label_canonical_representation.schema.json","type":"object","required":["href","key","value"],"properties":{"href":{"type":"string"},"key":{"type":"string"},"value":{"type":"string"}}};
const schema17 = {"$id":"workload_canonical_representation.schema.json","type":"object","required":["href","name","hostname","labels"],"properties":{"href":{"type":"string"},"name":{"type":["string","null"]},"hostname":{"type":["string","null"]},"labels":{"type":"array","items":{"$ref":"label_canonical_representation.schema.json"}}}};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workload_canonical_representation.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.href === undefined){
const err0 = {instancePath,schemaPath:"workload_canonical_representation.schema.json#/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"workload_canonical_representation.schema.json#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.hostname === undefined){
const err2 = {instancePath,schemaPath:"workload_canonical_representation.schema.json#/required",keyword:"required",params:{missingProperty: "hostname"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.labels === undefined){
const err3 = {instancePath,schemaPath:"workload_canonical_representation.schema.json#/required",keyword:"required",params:{missingProperty: "labels"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.href !== undefined){
if(typeof data.href !== "string"){
const err4 = {instancePath:instancePath+"/href",schemaPath:"workload_canonical_representation.schema.json#/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if((typeof data1 !== "string") && (data1 !== null)){
const err5 = {instancePath:instancePath+"/name",schemaPath:"workload_canonical_representation.schema.json#/properties/name/type",keyword:"type",params:{type: schema17.properties.name.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.hostname !== undefined){
let data2 = data.hostname;
if((typeof data2 !== "string") && (data2 !== null)){
const err6 = {instancePath:instancePath+"/hostname",schemaPath:"workload_canonical_representation.schema.json#/properties/hostname/type",keyword:"type",params:{type: schema17.properties.hostname.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.labels !== undefined){
let data3 = data.labels;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.href === undefined){
const err7 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"label_canonical_representation.schema.json/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data4.key === undefined){
const err8 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"label_canonical_representation.schema.json/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data4.value === undefined){
const err9 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"label_canonical_representation.schema.json/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.href !== undefined){
if(typeof data4.href !== "string"){
const err10 = {instancePath:instancePath+"/labels/" + i0+"/href",schemaPath:"label_canonical_representation.schema.json/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.key !== undefined){
if(typeof data4.key !== "string"){
const err11 = {instancePath:instancePath+"/labels/" + i0+"/key",schemaPath:"label_canonical_representation.schema.json/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.value !== undefined){
if(typeof data4.value !== "string"){
const err12 = {instancePath:instancePath+"/labels/" + i0+"/value",schemaPath:"label_canonical_representation.schema.json/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"label_canonical_representation.schema.json/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/labels",schemaPath:"workload_canonical_representation.schema.json#/properties/labels/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"workload_canonical_representation.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}


function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="resource_canonical_representations.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.pairing_profile !== undefined){
let data0 = data.pairing_profile;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.href === undefined){
const err0 = {instancePath:instancePath+"/pairing_profile",schemaPath:"auditable_resource.schema.json/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.name === undefined){
const err1 = {instancePath:instancePath+"/pairing_profile",schemaPath:"auditable_resource.schema.json/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.href !== undefined){
if(typeof data0.href !== "string"){
const err2 = {instancePath:instancePath+"/pairing_profile/href",schemaPath:"auditable_resource.schema.json/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.name !== undefined){
if(typeof data0.name !== "string"){
const err3 = {instancePath:instancePath+"/pairing_profile/name",schemaPath:"auditable_resource.schema.json/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/pairing_profile",schemaPath:"auditable_resource.schema.json/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.label !== undefined){
let data3 = data.label;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.href === undefined){
const err5 = {instancePath:instancePath+"/label",schemaPath:"label_canonical_representation.schema.json/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data3.key === undefined){
const err6 = {instancePath:instancePath+"/label",schemaPath:"label_canonical_representation.schema.json/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data3.value === undefined){
const err7 = {instancePath:instancePath+"/label",schemaPath:"label_canonical_representation.schema.json/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3.href !== undefined){
if(typeof data3.href !== "string"){
const err8 = {instancePath:instancePath+"/label/href",schemaPath:"label_canonical_representation.schema.json/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.key !== undefined){
if(typeof data3.key !== "string"){
const err9 = {instancePath:instancePath+"/label/key",schemaPath:"label_canonical_representation.schema.json/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.value !== undefined){
if(typeof data3.value !== "string"){
const err10 = {instancePath:instancePath+"/label/value",schemaPath:"label_canonical_representation.schema.json/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/label",schemaPath:"label_canonical_representation.schema.json/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.workload !== undefined){
if(!(validate13(data.workload, {instancePath:instancePath+"/workload",parentData:data,parentDataProperty:"workload",rootData}))){
vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
errors = vErrors.length;
}
}
if(data.ven !== undefined){
let data8 = data.ven;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.href === undefined){
const err12 = {instancePath:instancePath+"/ven",schemaPath:"resource_canonical_representations.schema.json#/properties/ven/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data8.hostname === undefined){
const err13 = {instancePath:instancePath+"/ven",schemaPath:"resource_canonical_representations.schema.json#/properties/ven/required",keyword:"required",params:{missingProperty: "hostname"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data8.href !== undefined){
if(typeof data8.href !== "string"){
const err14 = {instancePath:instancePath+"/ven/href",schemaPath:"resource_canonical_representations.schema.json#/properties/ven/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data8.name !== undefined){
let data10 = data8.name;
if((typeof data10 !== "string") && (data10 !== null)){
const err15 = {instancePath:instancePath+"/ven/name",schemaPath:"resource_canonical_representations.schema.json#/properties/ven/properties/name/type",keyword:"type",params:{type: schema14.properties.ven.properties.name.type}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data8.hostname !== undefined){
if(typeof data8.hostname !== "string"){
const err16 = {instancePath:instancePath+"/ven/hostname",schemaPath:"resource_canonical_representations.schema.json#/properties/ven/properties/hostname/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/ven",schemaPath:"resource_canonical_representations.schema.json#/properties/ven/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.agent !== undefined){
let data12 = data.agent;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.href === undefined){
const err18 = {instancePath:instancePath+"/agent",schemaPath:"resource_canonical_representations.schema.json#/properties/agent/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data12.hostname === undefined){
const err19 = {instancePath:instancePath+"/agent",schemaPath:"resource_canonical_representations.schema.json#/properties/agent/required",keyword:"required",params:{missingProperty: "hostname"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data12.href !== undefined){
if(typeof data12.href !== "string"){
const err20 = {instancePath:instancePath+"/agent/href",schemaPath:"resource_canonical_representations.schema.json#/properties/agent/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data12.name !== undefined){
let data14 = data12.name;
if((typeof data14 !== "string") && (data14 !== null)){
const err21 = {instancePath:instancePath+"/agent/name",schemaPath:"resource_canonical_representations.schema.json#/properties/agent/properties/name/type",keyword:"type",params:{type: schema14.properties.agent.properties.name.type}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data12.hostname !== undefined){
if(typeof data12.hostname !== "string"){
const err22 = {instancePath:instancePath+"/agent/hostname",schemaPath:"resource_canonical_representations.schema.json#/properties/agent/properties/hostname/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/agent",schemaPath:"resource_canonical_representations.schema.json#/properties/agent/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.user !== undefined){
let data16 = data.user;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.href === undefined){
const err24 = {instancePath:instancePath+"/user",schemaPath:"resource_canonical_representations.schema.json#/properties/user/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data16.type === undefined){
const err25 = {instancePath:instancePath+"/user",schemaPath:"resource_canonical_representations.schema.json#/properties/user/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data16.username === undefined){
const err26 = {instancePath:instancePath+"/user",schemaPath:"resource_canonical_representations.schema.json#/properties/user/required",keyword:"required",params:{missingProperty: "username"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data16.href !== undefined){
if(typeof data16.href !== "string"){
const err27 = {instancePath:instancePath+"/user/href",schemaPath:"resource_canonical_representations.schema.json#/properties/user/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data16.type !== undefined){
if(typeof data16.type !== "string"){
const err28 = {instancePath:instancePath+"/user/type",schemaPath:"resource_canonical_representations.schema.json#/properties/user/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data16.username !== undefined){
if(typeof data16.username !== "string"){
const err29 = {instancePath:instancePath+"/user/username",schemaPath:"resource_canonical_representations.schema.json#/properties/user/properties/username/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/user",schemaPath:"resource_canonical_representations.schema.json#/properties/user/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.api_key !== undefined){
let data20 = data.api_key;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.href === undefined){
const err31 = {instancePath:instancePath+"/api_key",schemaPath:"auditable_resource.schema.json/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data20.name === undefined){
const err32 = {instancePath:instancePath+"/api_key",schemaPath:"auditable_resource.schema.json/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data20.href !== undefined){
if(typeof data20.href !== "string"){
const err33 = {instancePath:instancePath+"/api_key/href",schemaPath:"auditable_resource.schema.json/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data20.name !== undefined){
if(typeof data20.name !== "string"){
const err34 = {instancePath:instancePath+"/api_key/name",schemaPath:"auditable_resource.schema.json/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/api_key",schemaPath:"auditable_resource.schema.json/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"resource_canonical_representations.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}


function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="resource_log_events_get.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.resource === undefined){
const err0 = {instancePath,schemaPath:"resource_log_events_get.schema.json#/required",keyword:"required",params:{missingProperty: "resource"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.change_type === undefined){
const err1 = {instancePath,schemaPath:"resource_log_events_get.schema.json#/required",keyword:"required",params:{missingProperty: "change_type"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.uuid !== undefined){
if(typeof data.uuid !== "string"){
const err2 = {instancePath:instancePath+"/uuid",schemaPath:"resource_log_events_get.schema.json#/properties/uuid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.resource !== undefined){
if(!(validate12(data.resource, {instancePath:instancePath+"/resource",parentData:data,parentDataProperty:"resource",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data.changes !== undefined){
let data2 = data.changes;
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err3 = {instancePath:instancePath+"/changes",schemaPath:"resource_log_events_get.schema.json#/properties/changes/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.change_type !== undefined){
if(typeof data.change_type !== "string"){
const err4 = {instancePath:instancePath+"/change_type",schemaPath:"resource_log_events_get.schema.json#/properties/change_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.href !== undefined){
if(typeof data.href !== "string"){
const err5 = {instancePath:instancePath+"/href",schemaPath:"resource_log_events_get.schema.json#/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.version !== undefined){
if(typeof data.version !== "string"){
const err6 = {instancePath:instancePath+"/version",schemaPath:"resource_log_events_get.schema.json#/properties/version/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.org_id !== undefined){
let data6 = data.org_id;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err7 = {instancePath:instancePath+"/org_id",schemaPath:"resource_log_events_get.schema.json#/properties/org_id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.event !== undefined){
if(typeof data.event !== "string"){
const err8 = {instancePath:instancePath+"/event",schemaPath:"resource_log_events_get.schema.json#/properties/event/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.timestamp !== undefined){
if(typeof data.timestamp !== "string"){
const err9 = {instancePath:instancePath+"/timestamp",schemaPath:"resource_log_events_get.schema.json#/properties/timestamp/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.pce_fqdn !== undefined){
if(typeof data.pce_fqdn !== "string"){
const err10 = {instancePath:instancePath+"/pce_fqdn",schemaPath:"resource_log_events_get.schema.json#/properties/pce_fqdn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.created_by !== undefined){
let data10 = data.created_by;
const _errs22 = errors;
let valid1 = false;
const _errs23 = errors;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.user === undefined){
const err11 = {instancePath:instancePath+"/created_by",schemaPath:"resource_log_events_get.schema.json#/properties/created_by/anyOf/0/required",keyword:"required",params:{missingProperty: "user"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid0 = _errs23 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs24 = errors;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.agent === undefined){
const err12 = {instancePath:instancePath+"/created_by",schemaPath:"resource_log_events_get.schema.json#/properties/created_by/anyOf/1/required",keyword:"required",params:{missingProperty: "agent"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid0 = _errs24 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs25 = errors;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.system === undefined){
const err13 = {instancePath:instancePath+"/created_by",schemaPath:"resource_log_events_get.schema.json#/properties/created_by/anyOf/2/required",keyword:"required",params:{missingProperty: "system"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var _valid0 = _errs25 === errors;
valid1 = valid1 || _valid0;
}
}
if(!valid1){
const err14 = {instancePath:instancePath+"/created_by",schemaPath:"resource_log_events_get.schema.json#/properties/created_by/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
errors = _errs22;
if(vErrors !== null){
if(_errs22){
vErrors.length = _errs22;
}
else {
vErrors = null;
}
}
}
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.user !== undefined){
let data11 = data10.user;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.href === undefined){
const err15 = {instancePath:instancePath+"/created_by/user",schemaPath:"resource_log_events_get.schema.json#/properties/created_by/properties/user/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data11.username === undefined){
const err16 = {instancePath:instancePath+"/created_by/user",schemaPath:"resource_log_events_get.schema.json#/properties/created_by/properties/user/required",keyword:"required",params:{missingProperty: "username"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data11.href !== undefined){
if(typeof data11.href !== "string"){
const err17 = {instancePath:instancePath+"/created_by/user/href",schemaPath:"resource_log_events_get.schema.json#/properties/created_by/properties/user/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data11.username !== undefined){
if(typeof data11.username !== "string"){
const err18 = {instancePath:instancePath+"/created_by/user/username",schemaPath:"resource_log_events_get.schema.json#/properties/created_by/properties/user/properties/username/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/created_by/user",schemaPath:"resource_log_events_get.schema.json#/properties/created_by/properties/user/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data10.agent !== undefined){
let data14 = data10.agent;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.href !== undefined){
if(typeof data14.href !== "string"){
const err20 = {instancePath:instancePath+"/created_by/agent/href",schemaPath:"resource_log_events_get.schema.json#/properties/created_by/properties/agent/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data14.hostname !== undefined){
if(typeof data14.hostname !== "string"){
const err21 = {instancePath:instancePath+"/created_by/agent/hostname",schemaPath:"resource_log_events_get.schema.json#/properties/created_by/properties/agent/properties/hostname/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/created_by/agent",schemaPath:"resource_log_events_get.schema.json#/properties/created_by/properties/agent/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data10.system !== undefined){
let data17 = data10.system;
if(!(data17 && typeof data17 == "object" && !Array.isArray(data17))){
const err23 = {instancePath:instancePath+"/created_by/system",schemaPath:"resource_log_events_get.schema.json#/properties/created_by/properties/system/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/created_by",schemaPath:"resource_log_events_get.schema.json#/properties/created_by/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"resource_log_events_get.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="events_get.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.event_type === undefined){
const err0 = {instancePath,schemaPath:"events_get.schema.json#/required",keyword:"required",params:{missingProperty: "event_type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.status === undefined){
const err1 = {instancePath,schemaPath:"events_get.schema.json#/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.severity === undefined){
const err2 = {instancePath,schemaPath:"events_get.schema.json#/required",keyword:"required",params:{missingProperty: "severity"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.timestamp === undefined){
const err3 = {instancePath,schemaPath:"events_get.schema.json#/required",keyword:"required",params:{missingProperty: "timestamp"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.pce_fqdn === undefined){
const err4 = {instancePath,schemaPath:"events_get.schema.json#/required",keyword:"required",params:{missingProperty: "pce_fqdn"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.created_by === undefined){
const err5 = {instancePath,schemaPath:"events_get.schema.json#/required",keyword:"required",params:{missingProperty: "created_by"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.href !== undefined){
if(typeof data.href !== "string"){
const err6 = {instancePath:instancePath+"/href",schemaPath:"events_get.schema.json#/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.timestamp !== undefined){
if(typeof data.timestamp !== "string"){
const err7 = {instancePath:instancePath+"/timestamp",schemaPath:"events_get.schema.json#/properties/timestamp/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.pce_fqdn !== undefined){
if(typeof data.pce_fqdn !== "string"){
const err8 = {instancePath:instancePath+"/pce_fqdn",schemaPath:"events_get.schema.json#/properties/pce_fqdn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.created_by !== undefined){
let data3 = data.created_by;
const _errs9 = errors;
let valid1 = false;
const _errs10 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.user === undefined){
const err9 = {instancePath:instancePath+"/created_by",schemaPath:"events_get.schema.json#/properties/created_by/anyOf/0/required",keyword:"required",params:{missingProperty: "user"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs11 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.agent === undefined){
const err10 = {instancePath:instancePath+"/created_by",schemaPath:"events_get.schema.json#/properties/created_by/anyOf/1/required",keyword:"required",params:{missingProperty: "agent"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid0 = _errs11 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs12 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.container_cluster === undefined){
const err11 = {instancePath:instancePath+"/created_by",schemaPath:"events_get.schema.json#/properties/created_by/anyOf/2/required",keyword:"required",params:{missingProperty: "container_cluster"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid0 = _errs12 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs13 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.system === undefined){
const err12 = {instancePath:instancePath+"/created_by",schemaPath:"events_get.schema.json#/properties/created_by/anyOf/3/required",keyword:"required",params:{missingProperty: "system"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid0 = _errs13 === errors;
valid1 = valid1 || _valid0;
}
}
}
if(!valid1){
const err13 = {instancePath:instancePath+"/created_by",schemaPath:"events_get.schema.json#/properties/created_by/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.user !== undefined){
let data4 = data3.user;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.href === undefined){
const err14 = {instancePath:instancePath+"/created_by/user",schemaPath:"events_get.schema.json#/properties/created_by/properties/user/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4.username === undefined){
const err15 = {instancePath:instancePath+"/created_by/user",schemaPath:"events_get.schema.json#/properties/created_by/properties/user/required",keyword:"required",params:{missingProperty: "username"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data4.href !== undefined){
if(typeof data4.href !== "string"){
const err16 = {instancePath:instancePath+"/created_by/user/href",schemaPath:"events_get.schema.json#/properties/created_by/properties/user/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.username !== undefined){
let data6 = data4.username;
if((typeof data6 !== "string") && (data6 !== null)){
const err17 = {instancePath:instancePath+"/created_by/user/username",schemaPath:"events_get.schema.json#/properties/created_by/properties/user/properties/username/type",keyword:"type",params:{type: schema11.properties.created_by.properties.user.properties.username.type}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/created_by/user",schemaPath:"events_get.schema.json#/properties/created_by/properties/user/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data3.agent !== undefined){
let data7 = data3.agent;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.href !== undefined){
if(typeof data7.href !== "string"){
const err19 = {instancePath:instancePath+"/created_by/agent/href",schemaPath:"events_get.schema.json#/properties/created_by/properties/agent/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data7.hostname !== undefined){
if(typeof data7.hostname !== "string"){
const err20 = {instancePath:instancePath+"/created_by/agent/hostname",schemaPath:"events_get.schema.json#/properties/created_by/properties/agent/properties/hostname/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/created_by/agent",schemaPath:"events_get.schema.json#/properties/created_by/properties/agent/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.ven !== undefined){
let data10 = data3.ven;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.href !== undefined){
if(typeof data10.href !== "string"){
const err22 = {instancePath:instancePath+"/created_by/ven/href",schemaPath:"events_get.schema.json#/properties/created_by/properties/ven/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data10.hostname !== undefined){
if(typeof data10.hostname !== "string"){
const err23 = {instancePath:instancePath+"/created_by/ven/hostname",schemaPath:"events_get.schema.json#/properties/created_by/properties/ven/properties/hostname/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/created_by/ven",schemaPath:"events_get.schema.json#/properties/created_by/properties/ven/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data3.container_cluster !== undefined){
let data13 = data3.container_cluster;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.href !== undefined){
if(typeof data13.href !== "string"){
const err25 = {instancePath:instancePath+"/created_by/container_cluster/href",schemaPath:"events_get.schema.json#/properties/created_by/properties/container_cluster/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data13.name !== undefined){
if(typeof data13.name !== "string"){
const err26 = {instancePath:instancePath+"/created_by/container_cluster/name",schemaPath:"events_get.schema.json#/properties/created_by/properties/container_cluster/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/created_by/container_cluster",schemaPath:"events_get.schema.json#/properties/created_by/properties/container_cluster/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data3.system !== undefined){
let data16 = data3.system;
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
const err28 = {instancePath:instancePath+"/created_by/system",schemaPath:"events_get.schema.json#/properties/created_by/properties/system/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/created_by",schemaPath:"events_get.schema.json#/properties/created_by/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.event_type !== undefined){
if(typeof data.event_type !== "string"){
const err30 = {instancePath:instancePath+"/event_type",schemaPath:"events_get.schema.json#/properties/event_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.status !== undefined){
let data18 = data.status;
if((typeof data18 !== "string") && (data18 !== null)){
const err31 = {instancePath:instancePath+"/status",schemaPath:"events_get.schema.json#/properties/status/type",keyword:"type",params:{type: schema11.properties.status.type}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.severity !== undefined){
if(typeof data.severity !== "string"){
const err32 = {instancePath:instancePath+"/severity",schemaPath:"events_get.schema.json#/properties/severity/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.action !== undefined){
let data20 = data.action;
const _errs47 = errors;
let valid7 = false;
const _errs48 = errors;
if(data20 !== null){
const err33 = {instancePath:instancePath+"/action",schemaPath:"events_get.schema.json#/properties/action/anyOf/0/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid1 = _errs48 === errors;
valid7 = valid7 || _valid1;
if(!valid7){
const _errs50 = errors;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.uuid !== undefined){
if(typeof data20.uuid !== "string"){
const err34 = {instancePath:instancePath+"/action/uuid",schemaPath:"action_log_events_get.schema.json/properties/uuid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data20.href !== undefined){
if(typeof data20.href !== "string"){
const err35 = {instancePath:instancePath+"/action/href",schemaPath:"action_log_events_get.schema.json/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data20.event !== undefined){
if(typeof data20.event !== "string"){
const err36 = {instancePath:instancePath+"/action/event",schemaPath:"action_log_events_get.schema.json/properties/event/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data20.timestamp !== undefined){
if(typeof data20.timestamp !== "string"){
const err37 = {instancePath:instancePath+"/action/timestamp",schemaPath:"action_log_events_get.schema.json/properties/timestamp/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data20.pce_fqdn !== undefined){
if(typeof data20.pce_fqdn !== "string"){
const err38 = {instancePath:instancePath+"/action/pce_fqdn",schemaPath:"action_log_events_get.schema.json/properties/pce_fqdn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data20.created_by !== undefined){
let data26 = data20.created_by;
const _errs65 = errors;
let valid10 = false;
const _errs66 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.user === undefined){
const err39 = {instancePath:instancePath+"/action/created_by",schemaPath:"action_log_events_get.schema.json/properties/created_by/anyOf/0/required",keyword:"required",params:{missingProperty: "user"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
var _valid2 = _errs66 === errors;
valid10 = valid10 || _valid2;
if(!valid10){
const _errs67 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.agent === undefined){
const err40 = {instancePath:instancePath+"/action/created_by",schemaPath:"action_log_events_get.schema.json/properties/created_by/anyOf/1/required",keyword:"required",params:{missingProperty: "agent"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
var _valid2 = _errs67 === errors;
valid10 = valid10 || _valid2;
if(!valid10){
const _errs68 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.container_cluster === undefined){
const err41 = {instancePath:instancePath+"/action/created_by",schemaPath:"action_log_events_get.schema.json/properties/created_by/anyOf/2/required",keyword:"required",params:{missingProperty: "container_cluster"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
var _valid2 = _errs68 === errors;
valid10 = valid10 || _valid2;
if(!valid10){
const _errs69 = errors;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.system === undefined){
const err42 = {instancePath:instancePath+"/action/created_by",schemaPath:"action_log_events_get.schema.json/properties/created_by/anyOf/3/required",keyword:"required",params:{missingProperty: "system"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
var _valid2 = _errs69 === errors;
valid10 = valid10 || _valid2;
}
}
}
if(!valid10){
const err43 = {instancePath:instancePath+"/action/created_by",schemaPath:"action_log_events_get.schema.json/properties/created_by/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
else {
errors = _errs65;
if(vErrors !== null){
if(_errs65){
vErrors.length = _errs65;
}
else {
vErrors = null;
}
}
}
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.user !== undefined){
let data27 = data26.user;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.href === undefined){
const err44 = {instancePath:instancePath+"/action/created_by/user",schemaPath:"action_log_events_get.schema.json/properties/created_by/properties/user/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data27.username === undefined){
const err45 = {instancePath:instancePath+"/action/created_by/user",schemaPath:"action_log_events_get.schema.json/properties/created_by/properties/user/required",keyword:"required",params:{missingProperty: "username"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data27.href !== undefined){
if(typeof data27.href !== "string"){
const err46 = {instancePath:instancePath+"/action/created_by/user/href",schemaPath:"action_log_events_get.schema.json/properties/created_by/properties/user/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data27.username !== undefined){
if(typeof data27.username !== "string"){
const err47 = {instancePath:instancePath+"/action/created_by/user/username",schemaPath:"action_log_events_get.schema.json/properties/created_by/properties/user/properties/username/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/action/created_by/user",schemaPath:"action_log_events_get.schema.json/properties/created_by/properties/user/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data26.agent !== undefined){
let data30 = data26.agent;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.href !== undefined){
if(typeof data30.href !== "string"){
const err49 = {instancePath:instancePath+"/action/created_by/agent/href",schemaPath:"action_log_events_get.schema.json/properties/created_by/properties/agent/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data30.hostname !== undefined){
if(typeof data30.hostname !== "string"){
const err50 = {instancePath:instancePath+"/action/created_by/agent/hostname",schemaPath:"action_log_events_get.schema.json/properties/created_by/properties/agent/properties/hostname/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/action/created_by/agent",schemaPath:"action_log_events_get.schema.json/properties/created_by/properties/agent/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data26.container_cluster !== undefined){
let data33 = data26.container_cluster;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.href !== undefined){
if(typeof data33.href !== "string"){
const err52 = {instancePath:instancePath+"/action/created_by/container_cluster/href",schemaPath:"action_log_events_get.schema.json/properties/created_by/properties/container_cluster/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data33.name !== undefined){
if(typeof data33.name !== "string"){
const err53 = {instancePath:instancePath+"/action/created_by/container_cluster/name",schemaPath:"action_log_events_get.schema.json/properties/created_by/properties/container_cluster/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/action/created_by/container_cluster",schemaPath:"action_log_events_get.schema.json/properties/created_by/properties/container_cluster/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data26.system !== undefined){
let data36 = data26.system;
if(!(data36 && typeof data36 == "object" && !Array.isArray(data36))){
const err55 = {instancePath:instancePath+"/action/created_by/system",schemaPath:"action_log_events_get.schema.json/properties/created_by/properties/system/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/action/created_by",schemaPath:"action_log_events_get.schema.json/properties/created_by/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data20.event_type !== undefined){
if(typeof data20.event_type !== "string"){
const err57 = {instancePath:instancePath+"/action/event_type",schemaPath:"action_log_events_get.schema.json/properties/event_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data20.status !== undefined){
if(typeof data20.status !== "string"){
const err58 = {instancePath:instancePath+"/action/status",schemaPath:"action_log_events_get.schema.json/properties/status/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data20.severity !== undefined){
if(typeof data20.severity !== "string"){
const err59 = {instancePath:instancePath+"/action/severity",schemaPath:"action_log_events_get.schema.json/properties/severity/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data20.task_name !== undefined){
if(typeof data20.task_name !== "string"){
const err60 = {instancePath:instancePath+"/action/task_name",schemaPath:"action_log_events_get.schema.json/properties/task_name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data20.api_endpoint !== undefined){
let data41 = data20.api_endpoint;
if((typeof data41 !== "string") && (data41 !== null)){
const err61 = {instancePath:instancePath+"/action/api_endpoint",schemaPath:"action_log_events_get.schema.json/properties/api_endpoint/type",keyword:"type",params:{type: schema12.properties.api_endpoint.type}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data20.api_method !== undefined){
let data42 = data20.api_method;
if((typeof data42 !== "string") && (data42 !== null)){
const err62 = {instancePath:instancePath+"/action/api_method",schemaPath:"action_log_events_get.schema.json/properties/api_method/type",keyword:"type",params:{type: schema12.properties.api_method.type}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data20.http_status_code !== undefined){
let data43 = data20.http_status_code;
if((!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))) && (data43 !== null)){
const err63 = {instancePath:instancePath+"/action/http_status_code",schemaPath:"action_log_events_get.schema.json/properties/http_status_code/type",keyword:"type",params:{type: schema12.properties.http_status_code.type}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data20.src_ip !== undefined){
if(typeof data20.src_ip !== "string"){
const err64 = {instancePath:instancePath+"/action/src_ip",schemaPath:"action_log_events_get.schema.json/properties/src_ip/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data20.errors !== undefined){
let data45 = data20.errors;
if(Array.isArray(data45)){
const len0 = data45.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
let data46 = data45[i0];
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.token !== undefined){
if(typeof data46.token !== "string"){
const err65 = {instancePath:instancePath+"/action/errors/" + i0+"/token",schemaPath:"action_log_events_get.schema.json/properties/errors/items/properties/token/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data46.message !== undefined){
if(typeof data46.message !== "string"){
const err66 = {instancePath:instancePath+"/action/errors/" + i0+"/message",schemaPath:"action_log_events_get.schema.json/properties/errors/items/properties/message/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/action/errors/" + i0,schemaPath:"action_log_events_get.schema.json/properties/errors/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/action/errors",schemaPath:"action_log_events_get.schema.json/properties/errors/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data20.info !== undefined){
let data49 = data20.info;
if(!(data49 && typeof data49 == "object" && !Array.isArray(data49))){
const err69 = {instancePath:instancePath+"/action/info",schemaPath:"action_log_events_get.schema.json/properties/info/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/action",schemaPath:"action_log_events_get.schema.json/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
var _valid1 = _errs50 === errors;
valid7 = valid7 || _valid1;
}
if(!valid7){
const err71 = {instancePath:instancePath+"/action",schemaPath:"events_get.schema.json#/properties/action/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
else {
errors = _errs47;
if(vErrors !== null){
if(_errs47){
vErrors.length = _errs47;
}
else {
vErrors = null;
}
}
}
}
if(data.resource_changes !== undefined){
let data50 = data.resource_changes;
if(Array.isArray(data50)){
const len1 = data50.length;
for(let i1=0, mosti1=errors+1000; i1<len1 && errors<mosti1; i1++){
if(!(validate11(data50[i1], {instancePath:instancePath+"/resource_changes/" + i1,parentData:data50,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
}
else {
const err72 = {instancePath:instancePath+"/resource_changes",schemaPath:"events_get.schema.json#/properties/resource_changes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.notifications !== undefined){
let data52 = data.notifications;
if(Array.isArray(data52)){
const len2 = data52.length;
for(let i2=0, mosti2=errors+1000; i2<len2 && errors<mosti2; i2++){
let data53 = data52[i2];
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if(data53.uuid !== undefined){
if(typeof data53.uuid !== "string"){
const err73 = {instancePath:instancePath+"/notifications/" + i2+"/uuid",schemaPath:"notification_log_event.schema.json/properties/uuid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data53.notification_type !== undefined){
if(typeof data53.notification_type !== "string"){
const err74 = {instancePath:instancePath+"/notifications/" + i2+"/notification_type",schemaPath:"notification_log_event.schema.json/properties/notification_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data53.info !== undefined){
let data56 = data53.info;
if((!(data56 && typeof data56 == "object" && !Array.isArray(data56))) && (data56 !== null)){
const err75 = {instancePath:instancePath+"/notifications/" + i2+"/info",schemaPath:"notification_log_event.schema.json/properties/info/type",keyword:"type",params:{type: schema20.properties.info.type}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data53.href !== undefined){
if(typeof data53.href !== "string"){
const err76 = {instancePath:instancePath+"/notifications/" + i2+"/href",schemaPath:"notification_log_event.schema.json/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data53.event !== undefined){
if(typeof data53.event !== "string"){
const err77 = {instancePath:instancePath+"/notifications/" + i2+"/event",schemaPath:"notification_log_event.schema.json/properties/event/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data53.timestamp !== undefined){
if(typeof data53.timestamp !== "string"){
const err78 = {instancePath:instancePath+"/notifications/" + i2+"/timestamp",schemaPath:"notification_log_event.schema.json/properties/timestamp/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data53.pce_fqdn !== undefined){
if(typeof data53.pce_fqdn !== "string"){
const err79 = {instancePath:instancePath+"/notifications/" + i2+"/pce_fqdn",schemaPath:"notification_log_event.schema.json/properties/pce_fqdn/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data53.created_by !== undefined){
let data61 = data53.created_by;
const _errs140 = errors;
let valid24 = false;
const _errs141 = errors;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.user === undefined){
const err80 = {instancePath:instancePath+"/notifications/" + i2+"/created_by",schemaPath:"notification_log_event.schema.json/properties/created_by/anyOf/0/required",keyword:"required",params:{missingProperty: "user"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
var _valid3 = _errs141 === errors;
valid24 = valid24 || _valid3;
if(!valid24){
const _errs142 = errors;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.agent === undefined){
const err81 = {instancePath:instancePath+"/notifications/" + i2+"/created_by",schemaPath:"notification_log_event.schema.json/properties/created_by/anyOf/1/required",keyword:"required",params:{missingProperty: "agent"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
var _valid3 = _errs142 === errors;
valid24 = valid24 || _valid3;
if(!valid24){
const _errs143 = errors;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.system === undefined){
const err82 = {instancePath:instancePath+"/notifications/" + i2+"/created_by",schemaPath:"notification_log_event.schema.json/properties/created_by/anyOf/2/required",keyword:"required",params:{missingProperty: "system"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
var _valid3 = _errs143 === errors;
valid24 = valid24 || _valid3;
}
}
if(!valid24){
const err83 = {instancePath:instancePath+"/notifications/" + i2+"/created_by",schemaPath:"notification_log_event.schema.json/properties/created_by/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
else {
errors = _errs140;
if(vErrors !== null){
if(_errs140){
vErrors.length = _errs140;
}
else {
vErrors = null;
}
}
}
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
if(data61.user !== undefined){
let data62 = data61.user;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
if(data62.href === undefined){
const err84 = {instancePath:instancePath+"/notifications/" + i2+"/created_by/user",schemaPath:"notification_log_event.schema.json/properties/created_by/properties/user/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data62.username === undefined){
const err85 = {instancePath:instancePath+"/notifications/" + i2+"/created_by/user",schemaPath:"notification_log_event.schema.json/properties/created_by/properties/user/required",keyword:"required",params:{missingProperty: "username"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data62.href !== undefined){
if(typeof data62.href !== "string"){
const err86 = {instancePath:instancePath+"/notifications/" + i2+"/created_by/user/href",schemaPath:"notification_log_event.schema.json/properties/created_by/properties/user/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data62.username !== undefined){
if(typeof data62.username !== "string"){
const err87 = {instancePath:instancePath+"/notifications/" + i2+"/created_by/user/username",schemaPath:"notification_log_event.schema.json/properties/created_by/properties/user/properties/username/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/notifications/" + i2+"/created_by/user",schemaPath:"notification_log_event.schema.json/properties/created_by/properties/user/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data61.agent !== undefined){
let data65 = data61.agent;
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
if(data65.href !== undefined){
if(typeof data65.href !== "string"){
const err89 = {instancePath:instancePath+"/notifications/" + i2+"/created_by/agent/href",schemaPath:"notification_log_event.schema.json/properties/created_by/properties/agent/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data65.hostname !== undefined){
if(typeof data65.hostname !== "string"){
const err90 = {instancePath:instancePath+"/notifications/" + i2+"/created_by/agent/hostname",schemaPath:"notification_log_event.schema.json/properties/created_by/properties/agent/properties/hostname/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/notifications/" + i2+"/created_by/agent",schemaPath:"notification_log_event.schema.json/properties/created_by/properties/agent/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data61.system !== undefined){
let data68 = data61.system;
if(!(data68 && typeof data68 == "object" && !Array.isArray(data68))){
const err92 = {instancePath:instancePath+"/notifications/" + i2+"/created_by/system",schemaPath:"notification_log_event.schema.json/properties/created_by/properties/system/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
else {
const err93 = {instancePath:instancePath+"/notifications/" + i2+"/created_by",schemaPath:"notification_log_event.schema.json/properties/created_by/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data53.severity !== undefined){
if(typeof data53.severity !== "string"){
const err94 = {instancePath:instancePath+"/notifications/" + i2+"/severity",schemaPath:"notification_log_event.schema.json/properties/severity/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/notifications/" + i2,schemaPath:"notification_log_event.schema.json/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/notifications",schemaPath:"events_get.schema.json#/properties/notifications/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data.version !== undefined){
let data70 = data.version;
if(!(((typeof data70 == "number") && (!(data70 % 1) && !isNaN(data70))) && (isFinite(data70)))){
const err97 = {instancePath:instancePath+"/version",schemaPath:"events_get.schema.json#/properties/version/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data.org_id !== undefined){
let data71 = data.org_id;
if(!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))){
const err98 = {instancePath:instancePath+"/org_id",schemaPath:"events_get.schema.json#/properties/org_id/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data.event_id !== undefined){
if(typeof data.event_id !== "string"){
const err99 = {instancePath:instancePath+"/event_id",schemaPath:"events_get.schema.json#/properties/event_id/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
else {
const err100 = {instancePath,schemaPath:"events_get.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const label_dimensions_get = validate17;
const schema21 = {"$id":"label_dimensions_get.schema.json","type":"object","required":["href","key","display_name","created_at","updated_at"],"properties":{"href":{"type":"string"},"key":{"type":"string"},"display_name":{"type":"string"},"created_at":{"type":"string"},"updated_at":{"type":"string"},"display_info":{"type":["object","null"],"properties":{"icon":{"type":"string"},"initial":{"type":"string"},"background_color":{"type":"string"},"foreground_color":{"type":"string"},"sort_ordinal":{"type":"integer"},"display_name_plural":{"type":"string"}}},"external_data_set":{"type":["string","null"]},"external_data_reference":{"type":["string","null"]},"deleted":{"type":"boolean"},"deleted_at":{"type":["string","null"]},"usage":{"type":"object","properties":{"labels":{"type":"boolean"},"label_groups":{"type":"boolean"}}},"caps":{"type":"array","items":{"type":"string"}},"created_by":{"$ref":"href_object.schema.json"},"updated_by":{"$ref":"href_object.schema.json"},"deleted_by":{"$ref":"nullable_href_object.schema.json"}}};
const schema22 = {"$id":"href_object.schema.json","type":"object","required":["href"],"properties":{"href":{"type":"string"}}};
const schema24 = {"$id":"nullable_href_object.schema.json","type":["object","null"],"required":["href"],"properties":{"href":{"type":"string"}}};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="label_dimensions_get.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.href === undefined){
const err0 = {instancePath,schemaPath:"label_dimensions_get.schema.json#/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.key === undefined){
const err1 = {instancePath,schemaPath:"label_dimensions_get.schema.json#/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.display_name === undefined){
const err2 = {instancePath,schemaPath:"label_dimensions_get.schema.json#/required",keyword:"required",params:{missingProperty: "display_name"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.created_at === undefined){
const err3 = {instancePath,schemaPath:"label_dimensions_get.schema.json#/required",keyword:"required",params:{missingProperty: "created_at"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.updated_at === undefined){
const err4 = {instancePath,schemaPath:"label_dimensions_get.schema.json#/required",keyword:"required",params:{missingProperty: "updated_at"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.href !== undefined){
if(typeof data.href !== "string"){
const err5 = {instancePath:instancePath+"/href",schemaPath:"label_dimensions_get.schema.json#/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.key !== undefined){
if(typeof data.key !== "string"){
const err6 = {instancePath:instancePath+"/key",schemaPath:"label_dimensions_get.schema.json#/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.display_name !== undefined){
if(typeof data.display_name !== "string"){
const err7 = {instancePath:instancePath+"/display_name",schemaPath:"label_dimensions_get.schema.json#/properties/display_name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.created_at !== undefined){
if(typeof data.created_at !== "string"){
const err8 = {instancePath:instancePath+"/created_at",schemaPath:"label_dimensions_get.schema.json#/properties/created_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.updated_at !== undefined){
if(typeof data.updated_at !== "string"){
const err9 = {instancePath:instancePath+"/updated_at",schemaPath:"label_dimensions_get.schema.json#/properties/updated_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.display_info !== undefined){
let data5 = data.display_info;
if((!(data5 && typeof data5 == "object" && !Array.isArray(data5))) && (data5 !== null)){
const err10 = {instancePath:instancePath+"/display_info",schemaPath:"label_dimensions_get.schema.json#/properties/display_info/type",keyword:"type",params:{type: schema21.properties.display_info.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.icon !== undefined){
if(typeof data5.icon !== "string"){
const err11 = {instancePath:instancePath+"/display_info/icon",schemaPath:"label_dimensions_get.schema.json#/properties/display_info/properties/icon/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data5.initial !== undefined){
if(typeof data5.initial !== "string"){
const err12 = {instancePath:instancePath+"/display_info/initial",schemaPath:"label_dimensions_get.schema.json#/properties/display_info/properties/initial/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.background_color !== undefined){
if(typeof data5.background_color !== "string"){
const err13 = {instancePath:instancePath+"/display_info/background_color",schemaPath:"label_dimensions_get.schema.json#/properties/display_info/properties/background_color/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.foreground_color !== undefined){
if(typeof data5.foreground_color !== "string"){
const err14 = {instancePath:instancePath+"/display_info/foreground_color",schemaPath:"label_dimensions_get.schema.json#/properties/display_info/properties/foreground_color/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.sort_ordinal !== undefined){
let data10 = data5.sort_ordinal;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err15 = {instancePath:instancePath+"/display_info/sort_ordinal",schemaPath:"label_dimensions_get.schema.json#/properties/display_info/properties/sort_ordinal/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.display_name_plural !== undefined){
if(typeof data5.display_name_plural !== "string"){
const err16 = {instancePath:instancePath+"/display_info/display_name_plural",schemaPath:"label_dimensions_get.schema.json#/properties/display_info/properties/display_name_plural/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
if(data.external_data_set !== undefined){
let data12 = data.external_data_set;
if((typeof data12 !== "string") && (data12 !== null)){
const err17 = {instancePath:instancePath+"/external_data_set",schemaPath:"label_dimensions_get.schema.json#/properties/external_data_set/type",keyword:"type",params:{type: schema21.properties.external_data_set.type}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.external_data_reference !== undefined){
let data13 = data.external_data_reference;
if((typeof data13 !== "string") && (data13 !== null)){
const err18 = {instancePath:instancePath+"/external_data_reference",schemaPath:"label_dimensions_get.schema.json#/properties/external_data_reference/type",keyword:"type",params:{type: schema21.properties.external_data_reference.type}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.deleted !== undefined){
if(typeof data.deleted !== "boolean"){
const err19 = {instancePath:instancePath+"/deleted",schemaPath:"label_dimensions_get.schema.json#/properties/deleted/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.deleted_at !== undefined){
let data15 = data.deleted_at;
if((typeof data15 !== "string") && (data15 !== null)){
const err20 = {instancePath:instancePath+"/deleted_at",schemaPath:"label_dimensions_get.schema.json#/properties/deleted_at/type",keyword:"type",params:{type: schema21.properties.deleted_at.type}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.usage !== undefined){
let data16 = data.usage;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.labels !== undefined){
if(typeof data16.labels !== "boolean"){
const err21 = {instancePath:instancePath+"/usage/labels",schemaPath:"label_dimensions_get.schema.json#/properties/usage/properties/labels/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data16.label_groups !== undefined){
if(typeof data16.label_groups !== "boolean"){
const err22 = {instancePath:instancePath+"/usage/label_groups",schemaPath:"label_dimensions_get.schema.json#/properties/usage/properties/label_groups/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/usage",schemaPath:"label_dimensions_get.schema.json#/properties/usage/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.caps !== undefined){
let data19 = data.caps;
if(Array.isArray(data19)){
const len0 = data19.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
if(typeof data19[i0] !== "string"){
const err24 = {instancePath:instancePath+"/caps/" + i0,schemaPath:"label_dimensions_get.schema.json#/properties/caps/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/caps",schemaPath:"label_dimensions_get.schema.json#/properties/caps/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.created_by !== undefined){
let data21 = data.created_by;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.href === undefined){
const err26 = {instancePath:instancePath+"/created_by",schemaPath:"href_object.schema.json/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data21.href !== undefined){
if(typeof data21.href !== "string"){
const err27 = {instancePath:instancePath+"/created_by/href",schemaPath:"href_object.schema.json/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/created_by",schemaPath:"href_object.schema.json/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.updated_by !== undefined){
let data23 = data.updated_by;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.href === undefined){
const err29 = {instancePath:instancePath+"/updated_by",schemaPath:"href_object.schema.json/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data23.href !== undefined){
if(typeof data23.href !== "string"){
const err30 = {instancePath:instancePath+"/updated_by/href",schemaPath:"href_object.schema.json/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/updated_by",schemaPath:"href_object.schema.json/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.deleted_by !== undefined){
let data25 = data.deleted_by;
if((!(data25 && typeof data25 == "object" && !Array.isArray(data25))) && (data25 !== null)){
const err32 = {instancePath:instancePath+"/deleted_by",schemaPath:"nullable_href_object.schema.json/type",keyword:"type",params:{type: schema24.type}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.href === undefined){
const err33 = {instancePath:instancePath+"/deleted_by",schemaPath:"nullable_href_object.schema.json/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data25.href !== undefined){
if(typeof data25.href !== "string"){
const err34 = {instancePath:instancePath+"/deleted_by/href",schemaPath:"nullable_href_object.schema.json/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
}
}
else {
const err35 = {instancePath,schemaPath:"label_dimensions_get.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

export const labels_get = validate18;
const schema25 = {"$id":"labels_get.schema.json","type":"object","required":["key","value","created_at","updated_at"],"properties":{"href":{"type":"string"},"deleted":{"type":"boolean"},"key":{"type":"string"},"value":{"type":"string"},"external_data_set":{"type":["string","null"]},"external_data_reference":{"type":["string","null"]},"created_at":{"type":"string"},"updated_at":{"type":"string"},"created_by":{"type":"object","required":["href"],"properties":{"href":{"type":"string"}}},"updated_by":{"type":"object","required":["href"],"properties":{"href":{"type":"string"}}},"usage":{"type":"object","properties":{"virtual_server":{"type":"boolean"},"label_group":{"type":"boolean"},"ruleset":{"type":"boolean"},"static_policy_scopes":{"type":"boolean"},"pairing_profile":{"type":"boolean"},"permission":{"type":"boolean"},"workload":{"type":"boolean"},"container_workload":{"type":"boolean"},"firewall_coexistence_scope":{"type":"boolean"},"containers_inherit_host_policy_scopes":{"type":"boolean"},"container_workload_profile":{"type":"boolean"},"blocked_connection_reject_scope":{"type":"boolean"},"blocked_connection_reject_scopes":{"type":"boolean"},"enforcement_boundary":{"type":"boolean"},"loopback_interfaces_in_policy_scopes":{"type":"boolean"},"ip_forwarding_enabled_scopes":{"type":"boolean"},"rule_hit_count_enabled_scopes":{"type":"boolean"},"label_mapping_rule":{"type":"boolean"},"virtual_service":{"type":"boolean"}}}}};

function validate18(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="labels_get.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.key === undefined){
const err0 = {instancePath,schemaPath:"labels_get.schema.json#/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.value === undefined){
const err1 = {instancePath,schemaPath:"labels_get.schema.json#/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.created_at === undefined){
const err2 = {instancePath,schemaPath:"labels_get.schema.json#/required",keyword:"required",params:{missingProperty: "created_at"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.updated_at === undefined){
const err3 = {instancePath,schemaPath:"labels_get.schema.json#/required",keyword:"required",params:{missingProperty: "updated_at"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.href !== undefined){
if(typeof data.href !== "string"){
const err4 = {instancePath:instancePath+"/href",schemaPath:"labels_get.schema.json#/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.deleted !== undefined){
if(typeof data.deleted !== "boolean"){
const err5 = {instancePath:instancePath+"/deleted",schemaPath:"labels_get.schema.json#/properties/deleted/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.key !== undefined){
if(typeof data.key !== "string"){
const err6 = {instancePath:instancePath+"/key",schemaPath:"labels_get.schema.json#/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.value !== undefined){
if(typeof data.value !== "string"){
const err7 = {instancePath:instancePath+"/value",schemaPath:"labels_get.schema.json#/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data4 = data.external_data_set;
if((typeof data4 !== "string") && (data4 !== null)){
const err8 = {instancePath:instancePath+"/external_data_set",schemaPath:"labels_get.schema.json#/properties/external_data_set/type",keyword:"type",params:{type: schema25.properties.external_data_set.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.external_data_reference !== undefined){
let data5 = data.external_data_reference;
if((typeof data5 !== "string") && (data5 !== null)){
const err9 = {instancePath:instancePath+"/external_data_reference",schemaPath:"labels_get.schema.json#/properties/external_data_reference/type",keyword:"type",params:{type: schema25.properties.external_data_reference.type}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.created_at !== undefined){
if(typeof data.created_at !== "string"){
const err10 = {instancePath:instancePath+"/created_at",schemaPath:"labels_get.schema.json#/properties/created_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.updated_at !== undefined){
if(typeof data.updated_at !== "string"){
const err11 = {instancePath:instancePath+"/updated_at",schemaPath:"labels_get.schema.json#/properties/updated_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.created_by !== undefined){
let data8 = data.created_by;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.href === undefined){
const err12 = {instancePath:instancePath+"/created_by",schemaPath:"labels_get.schema.json#/properties/created_by/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data8.href !== undefined){
if(typeof data8.href !== "string"){
const err13 = {instancePath:instancePath+"/created_by/href",schemaPath:"labels_get.schema.json#/properties/created_by/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/created_by",schemaPath:"labels_get.schema.json#/properties/created_by/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.updated_by !== undefined){
let data10 = data.updated_by;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.href === undefined){
const err15 = {instancePath:instancePath+"/updated_by",schemaPath:"labels_get.schema.json#/properties/updated_by/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data10.href !== undefined){
if(typeof data10.href !== "string"){
const err16 = {instancePath:instancePath+"/updated_by/href",schemaPath:"labels_get.schema.json#/properties/updated_by/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/updated_by",schemaPath:"labels_get.schema.json#/properties/updated_by/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.usage !== undefined){
let data12 = data.usage;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.virtual_server !== undefined){
if(typeof data12.virtual_server !== "boolean"){
const err18 = {instancePath:instancePath+"/usage/virtual_server",schemaPath:"labels_get.schema.json#/properties/usage/properties/virtual_server/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data12.label_group !== undefined){
if(typeof data12.label_group !== "boolean"){
const err19 = {instancePath:instancePath+"/usage/label_group",schemaPath:"labels_get.schema.json#/properties/usage/properties/label_group/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data12.ruleset !== undefined){
if(typeof data12.ruleset !== "boolean"){
const err20 = {instancePath:instancePath+"/usage/ruleset",schemaPath:"labels_get.schema.json#/properties/usage/properties/ruleset/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data12.static_policy_scopes !== undefined){
if(typeof data12.static_policy_scopes !== "boolean"){
const err21 = {instancePath:instancePath+"/usage/static_policy_scopes",schemaPath:"labels_get.schema.json#/properties/usage/properties/static_policy_scopes/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data12.pairing_profile !== undefined){
if(typeof data12.pairing_profile !== "boolean"){
const err22 = {instancePath:instancePath+"/usage/pairing_profile",schemaPath:"labels_get.schema.json#/properties/usage/properties/pairing_profile/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data12.permission !== undefined){
if(typeof data12.permission !== "boolean"){
const err23 = {instancePath:instancePath+"/usage/permission",schemaPath:"labels_get.schema.json#/properties/usage/properties/permission/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data12.workload !== undefined){
if(typeof data12.workload !== "boolean"){
const err24 = {instancePath:instancePath+"/usage/workload",schemaPath:"labels_get.schema.json#/properties/usage/properties/workload/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data12.container_workload !== undefined){
if(typeof data12.container_workload !== "boolean"){
const err25 = {instancePath:instancePath+"/usage/container_workload",schemaPath:"labels_get.schema.json#/properties/usage/properties/container_workload/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data12.firewall_coexistence_scope !== undefined){
if(typeof data12.firewall_coexistence_scope !== "boolean"){
const err26 = {instancePath:instancePath+"/usage/firewall_coexistence_scope",schemaPath:"labels_get.schema.json#/properties/usage/properties/firewall_coexistence_scope/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data12.containers_inherit_host_policy_scopes !== undefined){
if(typeof data12.containers_inherit_host_policy_scopes !== "boolean"){
const err27 = {instancePath:instancePath+"/usage/containers_inherit_host_policy_scopes",schemaPath:"labels_get.schema.json#/properties/usage/properties/containers_inherit_host_policy_scopes/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data12.container_workload_profile !== undefined){
if(typeof data12.container_workload_profile !== "boolean"){
const err28 = {instancePath:instancePath+"/usage/container_workload_profile",schemaPath:"labels_get.schema.json#/properties/usage/properties/container_workload_profile/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data12.blocked_connection_reject_scope !== undefined){
if(typeof data12.blocked_connection_reject_scope !== "boolean"){
const err29 = {instancePath:instancePath+"/usage/blocked_connection_reject_scope",schemaPath:"labels_get.schema.json#/properties/usage/properties/blocked_connection_reject_scope/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data12.blocked_connection_reject_scopes !== undefined){
if(typeof data12.blocked_connection_reject_scopes !== "boolean"){
const err30 = {instancePath:instancePath+"/usage/blocked_connection_reject_scopes",schemaPath:"labels_get.schema.json#/properties/usage/properties/blocked_connection_reject_scopes/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12.enforcement_boundary !== undefined){
if(typeof data12.enforcement_boundary !== "boolean"){
const err31 = {instancePath:instancePath+"/usage/enforcement_boundary",schemaPath:"labels_get.schema.json#/properties/usage/properties/enforcement_boundary/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data12.loopback_interfaces_in_policy_scopes !== undefined){
if(typeof data12.loopback_interfaces_in_policy_scopes !== "boolean"){
const err32 = {instancePath:instancePath+"/usage/loopback_interfaces_in_policy_scopes",schemaPath:"labels_get.schema.json#/properties/usage/properties/loopback_interfaces_in_policy_scopes/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data12.ip_forwarding_enabled_scopes !== undefined){
if(typeof data12.ip_forwarding_enabled_scopes !== "boolean"){
const err33 = {instancePath:instancePath+"/usage/ip_forwarding_enabled_scopes",schemaPath:"labels_get.schema.json#/properties/usage/properties/ip_forwarding_enabled_scopes/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data12.rule_hit_count_enabled_scopes !== undefined){
if(typeof data12.rule_hit_count_enabled_scopes !== "boolean"){
const err34 = {instancePath:instancePath+"/usage/rule_hit_count_enabled_scopes",schemaPath:"labels_get.schema.json#/properties/usage/properties/rule_hit_count_enabled_scopes/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data12.label_mapping_rule !== undefined){
if(typeof data12.label_mapping_rule !== "boolean"){
const err35 = {instancePath:instancePath+"/usage/label_mapping_rule",schemaPath:"labels_get.schema.json#/properties/usage/properties/label_mapping_rule/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data12.virtual_service !== undefined){
if(typeof data12.virtual_service !== "boolean"){
const err36 = {instancePath:instancePath+"/usage/virtual_service",schemaPath:"labels_get.schema.json#/properties/usage/properties/virtual_service/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/usage",schemaPath:"labels_get.schema.json#/properties/usage/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath,schemaPath:"labels_get.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate18.errors = vErrors;
return errors === 0;
}

export const pairing_profiles_get = validate19;
const schema26 = {"$id":"pairing_profiles_get.schema.json","type":"object","required":["name","description","total_use_count","enabled","is_default","created_at","updated_at","mode","key_lifespan","allowed_uses_per_key","last_pairing_at","last_pairing_key_generated_at","last_pairing_key_generated_by","labels","env_label_lock","loc_label_lock","role_label_lock","app_label_lock","mode_lock","log_traffic","log_traffic_lock","visibility_level","visibility_level_lock"],"properties":{"href":{"type":"string"},"name":{"type":"string"},"description":{"type":"string"},"total_use_count":{"type":"integer"},"enabled":{"type":"boolean"},"is_default":{"type":"boolean"},"created_at":{"type":"string"},"updated_at":{"type":"string"},"created_by":{"$ref":"href_object.schema.json"},"updated_by":{"$ref":"href_object.schema.json"},"mode":{"$ref":"workload_modes.schema.json"},"enforcement_mode":{"$ref":"workload_enforcement_mode.schema.json"},"key_lifespan":{"anyOf":[{"type":"integer"},{"type":"string"}]},"allowed_uses_per_key":{"anyOf":[{"type":"integer"},{"type":"string"}]},"last_pairing_at":{"type":["string","null"]},"last_pairing_key_generated_at":{"type":["string","null"]},"last_pairing_key_generated_by":{"anyOf":[{"type":"null"},{"$ref":"href_object.schema.json"}]},"labels":{"$ref":"labels.schema.json"},"env_label_lock":{"type":"boolean"},"loc_label_lock":{"type":"boolean"},"role_label_lock":{"type":"boolean"},"app_label_lock":{"type":"boolean"},"mode_lock":{"type":"boolean"},"enforcement_mode_lock":{"type":"boolean"},"log_traffic":{"type":"boolean"},"log_traffic_lock":{"type":"boolean"},"visibility_level":{"anyOf":[{"$ref":"workload_visibility_level.schema.json"},{"type":"string"}]},"visibility_level_lock":{"type":"boolean"},"external_data_set":{"type":["string","null"]},"external_data_reference":{"type":["string","null"]},"agent_software_release":{"type":["string","null"]},"ven_type":{"$ref":"pairing_profile_ven_type.schema.json"},"caps":{"type":"array","items":{"type":"string"}}}};
const schema29 = {"$id":"workload_modes.schema.json","type":"string"};
const schema30 = {"$id":"workload_enforcement_mode.schema.json","type":"string"};
const schema32 = {"$id":"labels.schema.json","type":"array","items":{"type":"object","required":["href"],"properties":{"href":{"type":"string"}}}};
const schema33 = {"$id":"workload_visibility_level.schema.json","type":"string"};
const schema34 = {"$id":"pairing_profile_ven_type.schema.json","type":"string"};

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="pairing_profiles_get.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.description === undefined){
const err1 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.total_use_count === undefined){
const err2 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "total_use_count"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.enabled === undefined){
const err3 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "enabled"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.is_default === undefined){
const err4 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "is_default"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.created_at === undefined){
const err5 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "created_at"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.updated_at === undefined){
const err6 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "updated_at"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.mode === undefined){
const err7 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "mode"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.key_lifespan === undefined){
const err8 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "key_lifespan"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.allowed_uses_per_key === undefined){
const err9 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "allowed_uses_per_key"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.last_pairing_at === undefined){
const err10 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "last_pairing_at"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.last_pairing_key_generated_at === undefined){
const err11 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "last_pairing_key_generated_at"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.last_pairing_key_generated_by === undefined){
const err12 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "last_pairing_key_generated_by"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.labels === undefined){
const err13 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "labels"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data.env_label_lock === undefined){
const err14 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "env_label_lock"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data.loc_label_lock === undefined){
const err15 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "loc_label_lock"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data.role_label_lock === undefined){
const err16 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "role_label_lock"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data.app_label_lock === undefined){
const err17 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "app_label_lock"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data.mode_lock === undefined){
const err18 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "mode_lock"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data.log_traffic === undefined){
const err19 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "log_traffic"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data.log_traffic_lock === undefined){
const err20 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "log_traffic_lock"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data.visibility_level === undefined){
const err21 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "visibility_level"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data.visibility_level_lock === undefined){
const err22 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/required",keyword:"required",params:{missingProperty: "visibility_level_lock"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data.href !== undefined){
if(typeof data.href !== "string"){
const err23 = {instancePath:instancePath+"/href",schemaPath:"pairing_profiles_get.schema.json#/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err24 = {instancePath:instancePath+"/name",schemaPath:"pairing_profiles_get.schema.json#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err25 = {instancePath:instancePath+"/description",schemaPath:"pairing_profiles_get.schema.json#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.total_use_count !== undefined){
let data3 = data.total_use_count;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err26 = {instancePath:instancePath+"/total_use_count",schemaPath:"pairing_profiles_get.schema.json#/properties/total_use_count/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err27 = {instancePath:instancePath+"/enabled",schemaPath:"pairing_profiles_get.schema.json#/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.is_default !== undefined){
if(typeof data.is_default !== "boolean"){
const err28 = {instancePath:instancePath+"/is_default",schemaPath:"pairing_profiles_get.schema.json#/properties/is_default/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.created_at !== undefined){
if(typeof data.created_at !== "string"){
const err29 = {instancePath:instancePath+"/created_at",schemaPath:"pairing_profiles_get.schema.json#/properties/created_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.updated_at !== undefined){
if(typeof data.updated_at !== "string"){
const err30 = {instancePath:instancePath+"/updated_at",schemaPath:"pairing_profiles_get.schema.json#/properties/updated_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.created_by !== undefined){
let data8 = data.created_by;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.href === undefined){
const err31 = {instancePath:instancePath+"/created_by",schemaPath:"href_object.schema.json/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data8.href !== undefined){
if(typeof data8.href !== "string"){
const err32 = {instancePath:instancePath+"/created_by/href",schemaPath:"href_object.schema.json/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/created_by",schemaPath:"href_object.schema.json/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.updated_by !== undefined){
let data10 = data.updated_by;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.href === undefined){
const err34 = {instancePath:instancePath+"/updated_by",schemaPath:"href_object.schema.json/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data10.href !== undefined){
if(typeof data10.href !== "string"){
const err35 = {instancePath:instancePath+"/updated_by/href",schemaPath:"href_object.schema.json/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/updated_by",schemaPath:"href_object.schema.json/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.mode !== undefined){
if(typeof data.mode !== "string"){
const err37 = {instancePath:instancePath+"/mode",schemaPath:"workload_modes.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.enforcement_mode !== undefined){
if(typeof data.enforcement_mode !== "string"){
const err38 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.key_lifespan !== undefined){
let data14 = data.key_lifespan;
const _errs34 = errors;
let valid7 = false;
const _errs35 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err39 = {instancePath:instancePath+"/key_lifespan",schemaPath:"pairing_profiles_get.schema.json#/properties/key_lifespan/anyOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var _valid0 = _errs35 === errors;
valid7 = valid7 || _valid0;
if(!valid7){
const _errs37 = errors;
if(typeof data14 !== "string"){
const err40 = {instancePath:instancePath+"/key_lifespan",schemaPath:"pairing_profiles_get.schema.json#/properties/key_lifespan/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
var _valid0 = _errs37 === errors;
valid7 = valid7 || _valid0;
}
if(!valid7){
const err41 = {instancePath:instancePath+"/key_lifespan",schemaPath:"pairing_profiles_get.schema.json#/properties/key_lifespan/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
else {
errors = _errs34;
if(vErrors !== null){
if(_errs34){
vErrors.length = _errs34;
}
else {
vErrors = null;
}
}
}
}
if(data.allowed_uses_per_key !== undefined){
let data15 = data.allowed_uses_per_key;
const _errs40 = errors;
let valid8 = false;
const _errs41 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err42 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"pairing_profiles_get.schema.json#/properties/allowed_uses_per_key/anyOf/0/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
var _valid1 = _errs41 === errors;
valid8 = valid8 || _valid1;
if(!valid8){
const _errs43 = errors;
if(typeof data15 !== "string"){
const err43 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"pairing_profiles_get.schema.json#/properties/allowed_uses_per_key/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
var _valid1 = _errs43 === errors;
valid8 = valid8 || _valid1;
}
if(!valid8){
const err44 = {instancePath:instancePath+"/allowed_uses_per_key",schemaPath:"pairing_profiles_get.schema.json#/properties/allowed_uses_per_key/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
else {
errors = _errs40;
if(vErrors !== null){
if(_errs40){
vErrors.length = _errs40;
}
else {
vErrors = null;
}
}
}
}
if(data.last_pairing_at !== undefined){
let data16 = data.last_pairing_at;
if((typeof data16 !== "string") && (data16 !== null)){
const err45 = {instancePath:instancePath+"/last_pairing_at",schemaPath:"pairing_profiles_get.schema.json#/properties/last_pairing_at/type",keyword:"type",params:{type: schema26.properties.last_pairing_at.type}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.last_pairing_key_generated_at !== undefined){
let data17 = data.last_pairing_key_generated_at;
if((typeof data17 !== "string") && (data17 !== null)){
const err46 = {instancePath:instancePath+"/last_pairing_key_generated_at",schemaPath:"pairing_profiles_get.schema.json#/properties/last_pairing_key_generated_at/type",keyword:"type",params:{type: schema26.properties.last_pairing_key_generated_at.type}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.last_pairing_key_generated_by !== undefined){
let data18 = data.last_pairing_key_generated_by;
const _errs50 = errors;
let valid9 = false;
const _errs51 = errors;
if(data18 !== null){
const err47 = {instancePath:instancePath+"/last_pairing_key_generated_by",schemaPath:"pairing_profiles_get.schema.json#/properties/last_pairing_key_generated_by/anyOf/0/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var _valid2 = _errs51 === errors;
valid9 = valid9 || _valid2;
if(!valid9){
const _errs53 = errors;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.href === undefined){
const err48 = {instancePath:instancePath+"/last_pairing_key_generated_by",schemaPath:"href_object.schema.json/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data18.href !== undefined){
if(typeof data18.href !== "string"){
const err49 = {instancePath:instancePath+"/last_pairing_key_generated_by/href",schemaPath:"href_object.schema.json/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/last_pairing_key_generated_by",schemaPath:"href_object.schema.json/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
var _valid2 = _errs53 === errors;
valid9 = valid9 || _valid2;
}
if(!valid9){
const err51 = {instancePath:instancePath+"/last_pairing_key_generated_by",schemaPath:"pairing_profiles_get.schema.json#/properties/last_pairing_key_generated_by/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
else {
errors = _errs50;
if(vErrors !== null){
if(_errs50){
vErrors.length = _errs50;
}
else {
vErrors = null;
}
}
}
}
if(data.labels !== undefined){
let data20 = data.labels;
if(Array.isArray(data20)){
const len0 = data20.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
let data21 = data20[i0];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.href === undefined){
const err52 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data21.href !== undefined){
if(typeof data21.href !== "string"){
const err53 = {instancePath:instancePath+"/labels/" + i0+"/href",schemaPath:"labels.schema.json/items/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"labels.schema.json/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/labels",schemaPath:"labels.schema.json/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.env_label_lock !== undefined){
if(typeof data.env_label_lock !== "boolean"){
const err56 = {instancePath:instancePath+"/env_label_lock",schemaPath:"pairing_profiles_get.schema.json#/properties/env_label_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.loc_label_lock !== undefined){
if(typeof data.loc_label_lock !== "boolean"){
const err57 = {instancePath:instancePath+"/loc_label_lock",schemaPath:"pairing_profiles_get.schema.json#/properties/loc_label_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.role_label_lock !== undefined){
if(typeof data.role_label_lock !== "boolean"){
const err58 = {instancePath:instancePath+"/role_label_lock",schemaPath:"pairing_profiles_get.schema.json#/properties/role_label_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.app_label_lock !== undefined){
if(typeof data.app_label_lock !== "boolean"){
const err59 = {instancePath:instancePath+"/app_label_lock",schemaPath:"pairing_profiles_get.schema.json#/properties/app_label_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.mode_lock !== undefined){
if(typeof data.mode_lock !== "boolean"){
const err60 = {instancePath:instancePath+"/mode_lock",schemaPath:"pairing_profiles_get.schema.json#/properties/mode_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.enforcement_mode_lock !== undefined){
if(typeof data.enforcement_mode_lock !== "boolean"){
const err61 = {instancePath:instancePath+"/enforcement_mode_lock",schemaPath:"pairing_profiles_get.schema.json#/properties/enforcement_mode_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.log_traffic !== undefined){
if(typeof data.log_traffic !== "boolean"){
const err62 = {instancePath:instancePath+"/log_traffic",schemaPath:"pairing_profiles_get.schema.json#/properties/log_traffic/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.log_traffic_lock !== undefined){
if(typeof data.log_traffic_lock !== "boolean"){
const err63 = {instancePath:instancePath+"/log_traffic_lock",schemaPath:"pairing_profiles_get.schema.json#/properties/log_traffic_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.visibility_level !== undefined){
let data31 = data.visibility_level;
const _errs82 = errors;
let valid16 = false;
const _errs83 = errors;
if(typeof data31 !== "string"){
const err64 = {instancePath:instancePath+"/visibility_level",schemaPath:"workload_visibility_level.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
var _valid3 = _errs83 === errors;
valid16 = valid16 || _valid3;
if(!valid16){
const _errs86 = errors;
if(typeof data31 !== "string"){
const err65 = {instancePath:instancePath+"/visibility_level",schemaPath:"pairing_profiles_get.schema.json#/properties/visibility_level/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
var _valid3 = _errs86 === errors;
valid16 = valid16 || _valid3;
}
if(!valid16){
const err66 = {instancePath:instancePath+"/visibility_level",schemaPath:"pairing_profiles_get.schema.json#/properties/visibility_level/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
else {
errors = _errs82;
if(vErrors !== null){
if(_errs82){
vErrors.length = _errs82;
}
else {
vErrors = null;
}
}
}
}
if(data.visibility_level_lock !== undefined){
if(typeof data.visibility_level_lock !== "boolean"){
const err67 = {instancePath:instancePath+"/visibility_level_lock",schemaPath:"pairing_profiles_get.schema.json#/properties/visibility_level_lock/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data33 = data.external_data_set;
if((typeof data33 !== "string") && (data33 !== null)){
const err68 = {instancePath:instancePath+"/external_data_set",schemaPath:"pairing_profiles_get.schema.json#/properties/external_data_set/type",keyword:"type",params:{type: schema26.properties.external_data_set.type}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.external_data_reference !== undefined){
let data34 = data.external_data_reference;
if((typeof data34 !== "string") && (data34 !== null)){
const err69 = {instancePath:instancePath+"/external_data_reference",schemaPath:"pairing_profiles_get.schema.json#/properties/external_data_reference/type",keyword:"type",params:{type: schema26.properties.external_data_reference.type}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.agent_software_release !== undefined){
let data35 = data.agent_software_release;
if((typeof data35 !== "string") && (data35 !== null)){
const err70 = {instancePath:instancePath+"/agent_software_release",schemaPath:"pairing_profiles_get.schema.json#/properties/agent_software_release/type",keyword:"type",params:{type: schema26.properties.agent_software_release.type}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.ven_type !== undefined){
if(typeof data.ven_type !== "string"){
const err71 = {instancePath:instancePath+"/ven_type",schemaPath:"pairing_profile_ven_type.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.caps !== undefined){
let data37 = data.caps;
if(Array.isArray(data37)){
const len1 = data37.length;
for(let i1=0, mosti1=errors+1000; i1<len1 && errors<mosti1; i1++){
if(typeof data37[i1] !== "string"){
const err72 = {instancePath:instancePath+"/caps/" + i1,schemaPath:"pairing_profiles_get.schema.json#/properties/caps/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/caps",schemaPath:"pairing_profiles_get.schema.json#/properties/caps/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath,schemaPath:"pairing_profiles_get.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}

export const vens_get = validate20;
const schema35 = {"$id":"vens_get.schema.json","type":"object","required":["hostname"],"properties":{"href":{"type":"string"},"name":{"type":["string","null"]},"description":{"type":["string","null"]},"hostname":{"type":"string"},"uid":{"type":["string","null"]},"os_id":{"type":["string","null"]},"os_detail":{"type":["string","null"]},"os_platform":{"type":["string","null"]},"version":{"type":"string"},"status":{"type":"string"},"activation_type":{"type":"string"},"active_pce_fqdn":{"type":["string","null"]},"target_pce_fqdn":{"type":["string","null"]},"golden_image":{"type":"boolean"},"labels":{"type":"array","items":{"type":"object","required":["href"],"properties":{"href":{"type":"string"}}}},"interfaces":{"type":"array","items":{"$ref":"workloads_interfaces_get.schema.json"}},"workloads":{"type":"array","items":{"type":"object","required":["href"],"properties":{"href":{"type":"string"}}}},"container_cluster":{"type":["object","null"],"required":["href"],"properties":{"href":{"type":"string"},"name":{"type":"string"}}},"secure_connect":{"type":["object","null"],"properties":{"matching_issuer_name":{"type":"string"}}},"unpair_allowed":{"type":"boolean"},"last_heartbeat_at":{"type":["string","null"]},"last_goodbye_at":{"type":["string","null"]},"created_at":{"type":"string"},"created_by":{"type":"object","required":["href"],"properties":{"href":{"type":"string"}}},"updated_at":{"type":"string"},"updated_by":{"type":"object","required":["href"],"properties":{"href":{"type":"string"}}},"conditions":{"$ref":"resource_condition.schema.json"},"authentication_recovery":{"type":"boolean"},"caps":{"type":"array","items":{"type":"string"}},"ven_type":{"$ref":"ven_type.schema.json"},"upgrade_expires_at":{"type":["string","null"]},"upgrade_target_version":{"type":["string","null"]}}};
const schema38 = {"$id":"resource_condition.schema.json","type":"array","items":{"type":"object","properties":{"first_reported_timestamp":{"type":"string"},"latest_event":{"type":"object","properties":{"notification_type":{"type":"string"},"severity":{"type":"string"},"href":{"type":"string"},"info":{"type":"object"},"timestamp":{"type":"string"}}}}}};
const schema39 = {"$id":"ven_type.schema.json","type":"string"};
const schema36 = {"$id":"workloads_interfaces_get.schema.json","type":"object","required":["name","address","cidr_block","default_gateway_address","link_state","network_detection_mode","friendly_name","network"],"properties":{"href":{"type":"string"},"name":{"type":"string"},"cidr_block":{"type":["integer","null"]},"link_state":{"type":["string","null"]},"network_detection_mode":{"type":["string","null"]},"friendly_name":{"type":["string","null"]},"network":{"anyOf":[{"$ref":"workloads_interfaces_network.schema.json"},{"type":"null"}]},"loopback":{"type":"boolean"},"address":{"type":"string"},"default_gateway_address":{"type":["string","null"]},"public_ip":{"type":["string","null"]}}};
const schema37 = {"$id":"workloads_interfaces_network.schema.json","type":"object","required":["href"],"properties":{"href":{"type":"string"},"name":{"type":["string","null"]}}};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_interfaces_get.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"workloads_interfaces_get.schema.json#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.address === undefined){
const err1 = {instancePath,schemaPath:"workloads_interfaces_get.schema.json#/required",keyword:"required",params:{missingProperty: "address"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.cidr_block === undefined){
const err2 = {instancePath,schemaPath:"workloads_interfaces_get.schema.json#/required",keyword:"required",params:{missingProperty: "cidr_block"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.default_gateway_address === undefined){
const err3 = {instancePath,schemaPath:"workloads_interfaces_get.schema.json#/required",keyword:"required",params:{missingProperty: "default_gateway_address"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.link_state === undefined){
const err4 = {instancePath,schemaPath:"workloads_interfaces_get.schema.json#/required",keyword:"required",params:{missingProperty: "link_state"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.network_detection_mode === undefined){
const err5 = {instancePath,schemaPath:"workloads_interfaces_get.schema.json#/required",keyword:"required",params:{missingProperty: "network_detection_mode"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.friendly_name === undefined){
const err6 = {instancePath,schemaPath:"workloads_interfaces_get.schema.json#/required",keyword:"required",params:{missingProperty: "friendly_name"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.network === undefined){
const err7 = {instancePath,schemaPath:"workloads_interfaces_get.schema.json#/required",keyword:"required",params:{missingProperty: "network"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.href !== undefined){
if(typeof data.href !== "string"){
const err8 = {instancePath:instancePath+"/href",schemaPath:"workloads_interfaces_get.schema.json#/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err9 = {instancePath:instancePath+"/name",schemaPath:"workloads_interfaces_get.schema.json#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.cidr_block !== undefined){
let data2 = data.cidr_block;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (data2 !== null)){
const err10 = {instancePath:instancePath+"/cidr_block",schemaPath:"workloads_interfaces_get.schema.json#/properties/cidr_block/type",keyword:"type",params:{type: schema36.properties.cidr_block.type}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.link_state !== undefined){
let data3 = data.link_state;
if((typeof data3 !== "string") && (data3 !== null)){
const err11 = {instancePath:instancePath+"/link_state",schemaPath:"workloads_interfaces_get.schema.json#/properties/link_state/type",keyword:"type",params:{type: schema36.properties.link_state.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.network_detection_mode !== undefined){
let data4 = data.network_detection_mode;
if((typeof data4 !== "string") && (data4 !== null)){
const err12 = {instancePath:instancePath+"/network_detection_mode",schemaPath:"workloads_interfaces_get.schema.json#/properties/network_detection_mode/type",keyword:"type",params:{type: schema36.properties.network_detection_mode.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.friendly_name !== undefined){
let data5 = data.friendly_name;
if((typeof data5 !== "string") && (data5 !== null)){
const err13 = {instancePath:instancePath+"/friendly_name",schemaPath:"workloads_interfaces_get.schema.json#/properties/friendly_name/type",keyword:"type",params:{type: schema36.properties.friendly_name.type}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.network !== undefined){
let data6 = data.network;
const _errs14 = errors;
let valid1 = false;
const _errs15 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.href === undefined){
const err14 = {instancePath:instancePath+"/network",schemaPath:"workloads_interfaces_network.schema.json/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data6.href !== undefined){
if(typeof data6.href !== "string"){
const err15 = {instancePath:instancePath+"/network/href",schemaPath:"workloads_interfaces_network.schema.json/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.name !== undefined){
let data8 = data6.name;
if((typeof data8 !== "string") && (data8 !== null)){
const err16 = {instancePath:instancePath+"/network/name",schemaPath:"workloads_interfaces_network.schema.json/properties/name/type",keyword:"type",params:{type: schema37.properties.name.type}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/network",schemaPath:"workloads_interfaces_network.schema.json/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs22 = errors;
if(data6 !== null){
const err18 = {instancePath:instancePath+"/network",schemaPath:"workloads_interfaces_get.schema.json#/properties/network/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid0 = _errs22 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err19 = {instancePath:instancePath+"/network",schemaPath:"workloads_interfaces_get.schema.json#/properties/network/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
}
if(data.loopback !== undefined){
if(typeof data.loopback !== "boolean"){
const err20 = {instancePath:instancePath+"/loopback",schemaPath:"workloads_interfaces_get.schema.json#/properties/loopback/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.address !== undefined){
if(typeof data.address !== "string"){
const err21 = {instancePath:instancePath+"/address",schemaPath:"workloads_interfaces_get.schema.json#/properties/address/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.default_gateway_address !== undefined){
let data11 = data.default_gateway_address;
if((typeof data11 !== "string") && (data11 !== null)){
const err22 = {instancePath:instancePath+"/default_gateway_address",schemaPath:"workloads_interfaces_get.schema.json#/properties/default_gateway_address/type",keyword:"type",params:{type: schema36.properties.default_gateway_address.type}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.public_ip !== undefined){
let data12 = data.public_ip;
if((typeof data12 !== "string") && (data12 !== null)){
const err23 = {instancePath:instancePath+"/public_ip",schemaPath:"workloads_interfaces_get.schema.json#/properties/public_ip/type",keyword:"type",params:{type: schema36.properties.public_ip.type}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"workloads_interfaces_get.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="vens_get.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.hostname === undefined){
const err0 = {instancePath,schemaPath:"vens_get.schema.json#/required",keyword:"required",params:{missingProperty: "hostname"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.href !== undefined){
if(typeof data.href !== "string"){
const err1 = {instancePath:instancePath+"/href",schemaPath:"vens_get.schema.json#/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if((typeof data1 !== "string") && (data1 !== null)){
const err2 = {instancePath:instancePath+"/name",schemaPath:"vens_get.schema.json#/properties/name/type",keyword:"type",params:{type: schema35.properties.name.type}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.description !== undefined){
let data2 = data.description;
if((typeof data2 !== "string") && (data2 !== null)){
const err3 = {instancePath:instancePath+"/description",schemaPath:"vens_get.schema.json#/properties/description/type",keyword:"type",params:{type: schema35.properties.description.type}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.hostname !== undefined){
if(typeof data.hostname !== "string"){
const err4 = {instancePath:instancePath+"/hostname",schemaPath:"vens_get.schema.json#/properties/hostname/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.uid !== undefined){
let data4 = data.uid;
if((typeof data4 !== "string") && (data4 !== null)){
const err5 = {instancePath:instancePath+"/uid",schemaPath:"vens_get.schema.json#/properties/uid/type",keyword:"type",params:{type: schema35.properties.uid.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.os_id !== undefined){
let data5 = data.os_id;
if((typeof data5 !== "string") && (data5 !== null)){
const err6 = {instancePath:instancePath+"/os_id",schemaPath:"vens_get.schema.json#/properties/os_id/type",keyword:"type",params:{type: schema35.properties.os_id.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.os_detail !== undefined){
let data6 = data.os_detail;
if((typeof data6 !== "string") && (data6 !== null)){
const err7 = {instancePath:instancePath+"/os_detail",schemaPath:"vens_get.schema.json#/properties/os_detail/type",keyword:"type",params:{type: schema35.properties.os_detail.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.os_platform !== undefined){
let data7 = data.os_platform;
if((typeof data7 !== "string") && (data7 !== null)){
const err8 = {instancePath:instancePath+"/os_platform",schemaPath:"vens_get.schema.json#/properties/os_platform/type",keyword:"type",params:{type: schema35.properties.os_platform.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.version !== undefined){
if(typeof data.version !== "string"){
const err9 = {instancePath:instancePath+"/version",schemaPath:"vens_get.schema.json#/properties/version/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.status !== undefined){
if(typeof data.status !== "string"){
const err10 = {instancePath:instancePath+"/status",schemaPath:"vens_get.schema.json#/properties/status/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.activation_type !== undefined){
if(typeof data.activation_type !== "string"){
const err11 = {instancePath:instancePath+"/activation_type",schemaPath:"vens_get.schema.json#/properties/activation_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.active_pce_fqdn !== undefined){
let data11 = data.active_pce_fqdn;
if((typeof data11 !== "string") && (data11 !== null)){
const err12 = {instancePath:instancePath+"/active_pce_fqdn",schemaPath:"vens_get.schema.json#/properties/active_pce_fqdn/type",keyword:"type",params:{type: schema35.properties.active_pce_fqdn.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.target_pce_fqdn !== undefined){
let data12 = data.target_pce_fqdn;
if((typeof data12 !== "string") && (data12 !== null)){
const err13 = {instancePath:instancePath+"/target_pce_fqdn",schemaPath:"vens_get.schema.json#/properties/target_pce_fqdn/type",keyword:"type",params:{type: schema35.properties.target_pce_fqdn.type}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.golden_image !== undefined){
if(typeof data.golden_image !== "boolean"){
const err14 = {instancePath:instancePath+"/golden_image",schemaPath:"vens_get.schema.json#/properties/golden_image/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.labels !== undefined){
let data14 = data.labels;
if(Array.isArray(data14)){
const len0 = data14.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
let data15 = data14[i0];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.href === undefined){
const err15 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"vens_get.schema.json#/properties/labels/items/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data15.href !== undefined){
if(typeof data15.href !== "string"){
const err16 = {instancePath:instancePath+"/labels/" + i0+"/href",schemaPath:"vens_get.schema.json#/properties/labels/items/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/labels/" + i0,schemaPath:"vens_get.schema.json#/properties/labels/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/labels",schemaPath:"vens_get.schema.json#/properties/labels/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.interfaces !== undefined){
let data17 = data.interfaces;
if(Array.isArray(data17)){
const len1 = data17.length;
for(let i1=0, mosti1=errors+1000; i1<len1 && errors<mosti1; i1++){
if(!(validate21(data17[i1], {instancePath:instancePath+"/interfaces/" + i1,parentData:data17,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/interfaces",schemaPath:"vens_get.schema.json#/properties/interfaces/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.workloads !== undefined){
let data19 = data.workloads;
if(Array.isArray(data19)){
const len2 = data19.length;
for(let i2=0, mosti2=errors+1000; i2<len2 && errors<mosti2; i2++){
let data20 = data19[i2];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.href === undefined){
const err20 = {instancePath:instancePath+"/workloads/" + i2,schemaPath:"vens_get.schema.json#/properties/workloads/items/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data20.href !== undefined){
if(typeof data20.href !== "string"){
const err21 = {instancePath:instancePath+"/workloads/" + i2+"/href",schemaPath:"vens_get.schema.json#/properties/workloads/items/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/workloads/" + i2,schemaPath:"vens_get.schema.json#/properties/workloads/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/workloads",schemaPath:"vens_get.schema.json#/properties/workloads/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.container_cluster !== undefined){
let data22 = data.container_cluster;
if((!(data22 && typeof data22 == "object" && !Array.isArray(data22))) && (data22 !== null)){
const err24 = {instancePath:instancePath+"/container_cluster",schemaPath:"vens_get.schema.json#/properties/container_cluster/type",keyword:"type",params:{type: schema35.properties.container_cluster.type}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.href === undefined){
const err25 = {instancePath:instancePath+"/container_cluster",schemaPath:"vens_get.schema.json#/properties/container_cluster/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data22.href !== undefined){
if(typeof data22.href !== "string"){
const err26 = {instancePath:instancePath+"/container_cluster/href",schemaPath:"vens_get.schema.json#/properties/container_cluster/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data22.name !== undefined){
if(typeof data22.name !== "string"){
const err27 = {instancePath:instancePath+"/container_cluster/name",schemaPath:"vens_get.schema.json#/properties/container_cluster/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
if(data.secure_connect !== undefined){
let data25 = data.secure_connect;
if((!(data25 && typeof data25 == "object" && !Array.isArray(data25))) && (data25 !== null)){
const err28 = {instancePath:instancePath+"/secure_connect",schemaPath:"vens_get.schema.json#/properties/secure_connect/type",keyword:"type",params:{type: schema35.properties.secure_connect.type}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.matching_issuer_name !== undefined){
if(typeof data25.matching_issuer_name !== "string"){
const err29 = {instancePath:instancePath+"/secure_connect/matching_issuer_name",schemaPath:"vens_get.schema.json#/properties/secure_connect/properties/matching_issuer_name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
}
if(data.unpair_allowed !== undefined){
if(typeof data.unpair_allowed !== "boolean"){
const err30 = {instancePath:instancePath+"/unpair_allowed",schemaPath:"vens_get.schema.json#/properties/unpair_allowed/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.last_heartbeat_at !== undefined){
let data28 = data.last_heartbeat_at;
if((typeof data28 !== "string") && (data28 !== null)){
const err31 = {instancePath:instancePath+"/last_heartbeat_at",schemaPath:"vens_get.schema.json#/properties/last_heartbeat_at/type",keyword:"type",params:{type: schema35.properties.last_heartbeat_at.type}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.last_goodbye_at !== undefined){
let data29 = data.last_goodbye_at;
if((typeof data29 !== "string") && (data29 !== null)){
const err32 = {instancePath:instancePath+"/last_goodbye_at",schemaPath:"vens_get.schema.json#/properties/last_goodbye_at/type",keyword:"type",params:{type: schema35.properties.last_goodbye_at.type}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.created_at !== undefined){
if(typeof data.created_at !== "string"){
const err33 = {instancePath:instancePath+"/created_at",schemaPath:"vens_get.schema.json#/properties/created_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.created_by !== undefined){
let data31 = data.created_by;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.href === undefined){
const err34 = {instancePath:instancePath+"/created_by",schemaPath:"vens_get.schema.json#/properties/created_by/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data31.href !== undefined){
if(typeof data31.href !== "string"){
const err35 = {instancePath:instancePath+"/created_by/href",schemaPath:"vens_get.schema.json#/properties/created_by/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/created_by",schemaPath:"vens_get.schema.json#/properties/created_by/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.updated_at !== undefined){
if(typeof data.updated_at !== "string"){
const err37 = {instancePath:instancePath+"/updated_at",schemaPath:"vens_get.schema.json#/properties/updated_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.updated_by !== undefined){
let data34 = data.updated_by;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.href === undefined){
const err38 = {instancePath:instancePath+"/updated_by",schemaPath:"vens_get.schema.json#/properties/updated_by/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data34.href !== undefined){
if(typeof data34.href !== "string"){
const err39 = {instancePath:instancePath+"/updated_by/href",schemaPath:"vens_get.schema.json#/properties/updated_by/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/updated_by",schemaPath:"vens_get.schema.json#/properties/updated_by/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.conditions !== undefined){
let data36 = data.conditions;
if(Array.isArray(data36)){
const len3 = data36.length;
for(let i3=0, mosti3=errors+1000; i3<len3 && errors<mosti3; i3++){
let data37 = data36[i3];
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
if(data37.first_reported_timestamp !== undefined){
if(typeof data37.first_reported_timestamp !== "string"){
const err41 = {instancePath:instancePath+"/conditions/" + i3+"/first_reported_timestamp",schemaPath:"resource_condition.schema.json/items/properties/first_reported_timestamp/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data37.latest_event !== undefined){
let data39 = data37.latest_event;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.notification_type !== undefined){
if(typeof data39.notification_type !== "string"){
const err42 = {instancePath:instancePath+"/conditions/" + i3+"/latest_event/notification_type",schemaPath:"resource_condition.schema.json/items/properties/latest_event/properties/notification_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data39.severity !== undefined){
if(typeof data39.severity !== "string"){
const err43 = {instancePath:instancePath+"/conditions/" + i3+"/latest_event/severity",schemaPath:"resource_condition.schema.json/items/properties/latest_event/properties/severity/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data39.href !== undefined){
if(typeof data39.href !== "string"){
const err44 = {instancePath:instancePath+"/conditions/" + i3+"/latest_event/href",schemaPath:"resource_condition.schema.json/items/properties/latest_event/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data39.info !== undefined){
let data43 = data39.info;
if(!(data43 && typeof data43 == "object" && !Array.isArray(data43))){
const err45 = {instancePath:instancePath+"/conditions/" + i3+"/latest_event/info",schemaPath:"resource_condition.schema.json/items/properties/latest_event/properties/info/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data39.timestamp !== undefined){
if(typeof data39.timestamp !== "string"){
const err46 = {instancePath:instancePath+"/conditions/" + i3+"/latest_event/timestamp",schemaPath:"resource_condition.schema.json/items/properties/latest_event/properties/timestamp/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/conditions/" + i3+"/latest_event",schemaPath:"resource_condition.schema.json/items/properties/latest_event/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/conditions/" + i3,schemaPath:"resource_condition.schema.json/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/conditions",schemaPath:"resource_condition.schema.json/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.authentication_recovery !== undefined){
if(typeof data.authentication_recovery !== "boolean"){
const err50 = {instancePath:instancePath+"/authentication_recovery",schemaPath:"vens_get.schema.json#/properties/authentication_recovery/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.caps !== undefined){
let data46 = data.caps;
if(Array.isArray(data46)){
const len4 = data46.length;
for(let i4=0, mosti4=errors+1000; i4<len4 && errors<mosti4; i4++){
if(typeof data46[i4] !== "string"){
const err51 = {instancePath:instancePath+"/caps/" + i4,schemaPath:"vens_get.schema.json#/properties/caps/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/caps",schemaPath:"vens_get.schema.json#/properties/caps/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.ven_type !== undefined){
if(typeof data.ven_type !== "string"){
const err53 = {instancePath:instancePath+"/ven_type",schemaPath:"ven_type.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.upgrade_expires_at !== undefined){
let data49 = data.upgrade_expires_at;
if((typeof data49 !== "string") && (data49 !== null)){
const err54 = {instancePath:instancePath+"/upgrade_expires_at",schemaPath:"vens_get.schema.json#/properties/upgrade_expires_at/type",keyword:"type",params:{type: schema35.properties.upgrade_expires_at.type}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.upgrade_target_version !== undefined){
let data50 = data.upgrade_target_version;
if((typeof data50 !== "string") && (data50 !== null)){
const err55 = {instancePath:instancePath+"/upgrade_target_version",schemaPath:"vens_get.schema.json#/properties/upgrade_target_version/type",keyword:"type",params:{type: schema35.properties.upgrade_target_version.type}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath,schemaPath:"vens_get.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}

export const workloads_get = validate23;
const schema40 = {"$id":"workloads_get.schema.json","type":"object","required":["deleted","name","description","managed","hostname","service_principal_name","public_ip","interfaces","service_provider","data_center","data_center_zone","os_id","os_detail","online","labels","services","agent","created_at","updated_at"],"properties":{"href":{"type":"string"},"deleted":{"type":"boolean"},"delete_type":{"type":"string"},"name":{"type":["string","null"]},"description":{"type":["string","null"]},"managed":{"type":"boolean"},"hostname":{"type":["string","null"]},"service_principal_name":{"type":["string","null"]},"agent_to_pce_certificate_authentication_id":{"type":["string","null"]},"distinguished_name":{"type":["string","null"]},"public_ip":{"type":["string","null"]},"external_data_set":{"type":["string","null"]},"external_data_reference":{"type":["string","null"]},"interfaces":{"type":"array","items":{"$ref":"workloads_interfaces_get.schema.json"}},"ignored_interface_names":{"type":"array","items":{"type":"string"}},"service_provider":{"type":["string","null"]},"data_center":{"type":["string","null"]},"data_center_zone":{"type":["string","null"]},"os_id":{"type":["string","null"]},"os_detail":{"type":["string","null"]},"online":{"type":"boolean"},"firewall_coexistence":{"type":["object","null"],"properties":{"illumio_primary":{"type":"boolean"}}},"containers_inherit_host_policy":{"type":["boolean","null"]},"blocked_connection_action":{"type":["string","null"]},"labels":{"type":"array","items":{"type":"object","required":["href","key","value"],"properties":{"href":{"type":"string"},"key":{"type":"string"},"value":{"type":"string"}}}},"services":{"type":"object","properties":{"uptime_seconds":{"type":"integer"},"created_at":{"type":"string"},"open_service_ports":{"type":"array","items":{"type":"object","required":["protocol","address","port","process_name","user"],"properties":{"protocol":{"$ref":"service_ports_protocol_numeric.schema.json"},"address":{"type":"string"},"port":{"type":"integer"},"process_name":{"type":"string"},"user":{"type":"string"},"package":{"type":["string","null"]},"win_service_name":{"type":["string","null"]}}}}}},"risk_summary":{"type":["object","null"],"required":["ransomware"],"properties":{"ransomware":{"type":["object","null"],"required":["workload_exposure_severity","ransomware_protection_percent","last_updated_at"],"properties":{"workload_exposure_severity":{"$ref":"workload_exposure_severity.schema.json"},"ransomware_protection_percent":{"type":"number"},"last_updated_at":{"type":"string"}}}}},"agent":{"type":"object","properties":{"config":{"type":"object","properties":{"mode":{"type":"string"},"log_traffic":{"type":"boolean"},"visibility_level":{"type":"string"},"security_policy_update_mode":{"type":"string"}}},"secure_connect":{"type":"object","properties":{"matching_issuer_name":{"type":"string"}}},"href":{"type":"string"},"status":{"type":"object","required":["uid","last_heartbeat_on","uptime_seconds","fw_config_current","managed_since","agent_health_errors","agent_health","firewall_rule_count","security_policy_refresh_at"],"properties":{"uid":{"type":["string","null"]},"instance_id":{"type":["string","null"]},"managed_since":{"type":"string"},"fw_config_current":{"type":"boolean"},"firewall_rule_count":{"type":"integer"},"security_policy_refresh_at":{"type":["string","null"]},"security_policy_applied_at":{"type":["string","null"]},"security_policy_received_at":{"type":["string","null"]},"status":{"type":"string"},"agent_version":{"type":"string"},"agent_health_errors":{"type":"object","properties":{"errors":{"type":"array","items":{"type":"string"}},"warnings":{"type":"array","items":{"type":"string"}}}},"agent_health":{"type":"array","items":{"type":"object","required":["type","severity"],"properties":{"type":{"type":"string"},"severity":{"type":"string"},"audit_event":{"type":"string"}}}},"last_heartbeat_on":{"type":["string","null"]},"uptime_seconds":{"type":["integer","null"]},"security_policy_sync_state":{"type":"string"}}},"active_pce_fqdn":{"type":["string","null"]},"target_pce_fqdn":{"type":["string","null"]},"type":{"type":"string"},"unpair_allowed":{"type":"boolean"}}},"ven":{"type":["object","null"],"required":["href","hostname","name","status"],"properties":{"href":{"type":"string"},"hostname":{"type":"string"},"name":{"type":["string","null"]},"status":{"type":"string"},"ven_type":{"$ref":"ven_type.schema.json"},"version":{"type":"string"}}},"enforcement_mode":{"$ref":"workload_enforcement_mode.schema.json"},"visibility_level":{"type":"string"},"selectively_enforced_services":{"type":"array","items":{"type":"object","required":["proto"],"properties":{"port":{"type":"integer"},"to_port":{"type":"integer"},"proto":{"type":"integer"}}}},"created_at":{"type":"string"},"updated_at":{"type":"string"},"deleted_at":{"type":"string"},"created_by":{"type":"object","required":["href"],"properties":{"href":{"type":"string"}}},"updated_by":{"type":"object","required":["href"],"properties":{"href":{"type":"string"}}},"deleted_by":{"type":"object","required":["href"],"properties":{"href":{"type":"string"}}},"container_cluster":{"anyOf":[{"$ref":"compact_container_cluster.schema.json"},{"type":"null"}]},"ike_authentication_certificate":{"type":["object","null"]},"datacenter_nat_1to1":{"type":"boolean"},"caps":{"type":"array","items":{"type":"string"}}}};
const schema41 = {"$id":"service_ports_protocol_numeric.schema.json","type":"integer"};
const schema42 = {"$id":"workload_exposure_severity.schema.json","type":"string"};
const schema45 = {"$id":"compact_container_cluster.schema.json","type":"object","required":["href","name"],"properties":{"href":{"type":"string"},"name":{"type":"string"}}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="workloads_get.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.deleted === undefined){
const err0 = {instancePath,schemaPath:"workloads_get.schema.json#/required",keyword:"required",params:{missingProperty: "deleted"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"workloads_get.schema.json#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.description === undefined){
const err2 = {instancePath,schemaPath:"workloads_get.schema.json#/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.managed === undefined){
const err3 = {instancePath,schemaPath:"workloads_get.schema.json#/required",keyword:"required",params:{missingProperty: "managed"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.hostname === undefined){
const err4 = {instancePath,schemaPath:"workloads_get.schema.json#/required",keyword:"required",params:{missingProperty: "hostname"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.service_principal_name === undefined){
const err5 = {instancePath,schemaPath:"workloads_get.schema.json#/required",keyword:"required",params:{missingProperty: "service_principal_name"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.public_ip === undefined){
const err6 = {instancePath,schemaPath:"workloads_get.schema.json#/required",keyword:"required",params:{missingProperty: "public_ip"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.interfaces === undefined){
const err7 = {instancePath,schemaPath:"workloads_get.schema.json#/required",keyword:"required",params:{missingProperty: "interfaces"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.service_provider === undefined){
const err8 = {instancePath,schemaPath:"workloads_get.schema.json#/required",keyword:"required",params:{missingProperty: "service_provider"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.data_center === undefined){
const err9 = {instancePath,schemaPath:"workloads_get.schema.json#/required",keyword:"required",params:{missingProperty: "data_center"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.data_center_zone === undefined){
const err10 = {instancePath,schemaPath:"workloads_get.schema.json#/required",keyword:"required",params:{missingProperty: "data_center_zone"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.os_id === undefined){
const err11 = {instancePath,schemaPath:"workloads_get.schema.json#/required",keyword:"required",params:{missingProperty: "os_id"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.os_detail === undefined){
const err12 = {instancePath,schemaPath:"workloads_get.schema.json#/required",keyword:"required",params:{missingProperty: "os_detail"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.online === undefined){
const err13 = {instancePath,schemaPath:"workloads_get.schema.json#/required",keyword:"required",params:{missingProperty: "online"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data.labels === undefined){
const err14 = {instancePath,schemaPath:"workloads_get.schema.json#/required",keyword:"required",params:{missingProperty: "labels"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data.services === undefined){
const err15 = {instancePath,schemaPath:"workloads_get.schema.json#/required",keyword:"required",params:{missingProperty: "services"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data.agent === undefined){
const err16 = {instancePath,schemaPath:"workloads_get.schema.json#/required",keyword:"required",params:{missingProperty: "agent"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data.created_at === undefined){
const err17 = {instancePath,schemaPath:"workloads_get.schema.json#/required",keyword:"required",params:{missingProperty: "created_at"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data.updated_at === undefined){
const err18 = {instancePath,schemaPath:"workloads_get.schema.json#/required",keyword:"required",params:{missingProperty: "updated_at"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data.href !== undefined){
if(typeof data.href !== "string"){
const err19 = {instancePath:instancePath+"/href",schemaPath:"workloads_get.schema.json#/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.deleted !== undefined){
if(typeof data.deleted !== "boolean"){
const err20 = {instancePath:instancePath+"/deleted",schemaPath:"workloads_get.schema.json#/properties/deleted/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.delete_type !== undefined){
if(typeof data.delete_type !== "string"){
const err21 = {instancePath:instancePath+"/delete_type",schemaPath:"workloads_get.schema.json#/properties/delete_type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.name !== undefined){
let data3 = data.name;
if((typeof data3 !== "string") && (data3 !== null)){
const err22 = {instancePath:instancePath+"/name",schemaPath:"workloads_get.schema.json#/properties/name/type",keyword:"type",params:{type: schema40.properties.name.type}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.description !== undefined){
let data4 = data.description;
if((typeof data4 !== "string") && (data4 !== null)){
const err23 = {instancePath:instancePath+"/description",schemaPath:"workloads_get.schema.json#/properties/description/type",keyword:"type",params:{type: schema40.properties.description.type}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.managed !== undefined){
if(typeof data.managed !== "boolean"){
const err24 = {instancePath:instancePath+"/managed",schemaPath:"workloads_get.schema.json#/properties/managed/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.hostname !== undefined){
let data6 = data.hostname;
if((typeof data6 !== "string") && (data6 !== null)){
const err25 = {instancePath:instancePath+"/hostname",schemaPath:"workloads_get.schema.json#/properties/hostname/type",keyword:"type",params:{type: schema40.properties.hostname.type}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.service_principal_name !== undefined){
let data7 = data.service_principal_name;
if((typeof data7 !== "string") && (data7 !== null)){
const err26 = {instancePath:instancePath+"/service_principal_name",schemaPath:"workloads_get.schema.json#/properties/service_principal_name/type",keyword:"type",params:{type: schema40.properties.service_principal_name.type}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.agent_to_pce_certificate_authentication_id !== undefined){
let data8 = data.agent_to_pce_certificate_authentication_id;
if((typeof data8 !== "string") && (data8 !== null)){
const err27 = {instancePath:instancePath+"/agent_to_pce_certificate_authentication_id",schemaPath:"workloads_get.schema.json#/properties/agent_to_pce_certificate_authentication_id/type",keyword:"type",params:{type: schema40.properties.agent_to_pce_certificate_authentication_id.type}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.distinguished_name !== undefined){
let data9 = data.distinguished_name;
if((typeof data9 !== "string") && (data9 !== null)){
const err28 = {instancePath:instancePath+"/distinguished_name",schemaPath:"workloads_get.schema.json#/properties/distinguished_name/type",keyword:"type",params:{type: schema40.properties.distinguished_name.type}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.public_ip !== undefined){
let data10 = data.public_ip;
if((typeof data10 !== "string") && (data10 !== null)){
const err29 = {instancePath:instancePath+"/public_ip",schemaPath:"workloads_get.schema.json#/properties/public_ip/type",keyword:"type",params:{type: schema40.properties.public_ip.type}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.external_data_set !== undefined){
let data11 = data.external_data_set;
if((typeof data11 !== "string") && (data11 !== null)){
const err30 = {instancePath:instancePath+"/external_data_set",schemaPath:"workloads_get.schema.json#/properties/external_data_set/type",keyword:"type",params:{type: schema40.properties.external_data_set.type}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.external_data_reference !== undefined){
let data12 = data.external_data_reference;
if((typeof data12 !== "string") && (data12 !== null)){
const err31 = {instancePath:instancePath+"/external_data_reference",schemaPath:"workloads_get.schema.json#/properties/external_data_reference/type",keyword:"type",params:{type: schema40.properties.external_data_reference.type}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.interfaces !== undefined){
let data13 = data.interfaces;
if(Array.isArray(data13)){
const len0 = data13.length;
for(let i0=0, mosti0=errors+1000; i0<len0 && errors<mosti0; i0++){
if(!(validate21(data13[i0], {instancePath:instancePath+"/interfaces/" + i0,parentData:data13,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err32 = {instancePath:instancePath+"/interfaces",schemaPath:"workloads_get.schema.json#/properties/interfaces/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.ignored_interface_names !== undefined){
let data15 = data.ignored_interface_names;
if(Array.isArray(data15)){
const len1 = data15.length;
for(let i1=0, mosti1=errors+1000; i1<len1 && errors<mosti1; i1++){
if(typeof data15[i1] !== "string"){
const err33 = {instancePath:instancePath+"/ignored_interface_names/" + i1,schemaPath:"workloads_get.schema.json#/properties/ignored_interface_names/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/ignored_interface_names",schemaPath:"workloads_get.schema.json#/properties/ignored_interface_names/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.service_provider !== undefined){
let data17 = data.service_provider;
if((typeof data17 !== "string") && (data17 !== null)){
const err35 = {instancePath:instancePath+"/service_provider",schemaPath:"workloads_get.schema.json#/properties/service_provider/type",keyword:"type",params:{type: schema40.properties.service_provider.type}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.data_center !== undefined){
let data18 = data.data_center;
if((typeof data18 !== "string") && (data18 !== null)){
const err36 = {instancePath:instancePath+"/data_center",schemaPath:"workloads_get.schema.json#/properties/data_center/type",keyword:"type",params:{type: schema40.properties.data_center.type}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.data_center_zone !== undefined){
let data19 = data.data_center_zone;
if((typeof data19 !== "string") && (data19 !== null)){
const err37 = {instancePath:instancePath+"/data_center_zone",schemaPath:"workloads_get.schema.json#/properties/data_center_zone/type",keyword:"type",params:{type: schema40.properties.data_center_zone.type}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.os_id !== undefined){
let data20 = data.os_id;
if((typeof data20 !== "string") && (data20 !== null)){
const err38 = {instancePath:instancePath+"/os_id",schemaPath:"workloads_get.schema.json#/properties/os_id/type",keyword:"type",params:{type: schema40.properties.os_id.type}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.os_detail !== undefined){
let data21 = data.os_detail;
if((typeof data21 !== "string") && (data21 !== null)){
const err39 = {instancePath:instancePath+"/os_detail",schemaPath:"workloads_get.schema.json#/properties/os_detail/type",keyword:"type",params:{type: schema40.properties.os_detail.type}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.online !== undefined){
if(typeof data.online !== "boolean"){
const err40 = {instancePath:instancePath+"/online",schemaPath:"workloads_get.schema.json#/properties/online/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.firewall_coexistence !== undefined){
let data23 = data.firewall_coexistence;
if((!(data23 && typeof data23 == "object" && !Array.isArray(data23))) && (data23 !== null)){
const err41 = {instancePath:instancePath+"/firewall_coexistence",schemaPath:"workloads_get.schema.json#/properties/firewall_coexistence/type",keyword:"type",params:{type: schema40.properties.firewall_coexistence.type}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.illumio_primary !== undefined){
if(typeof data23.illumio_primary !== "boolean"){
const err42 = {instancePath:instancePath+"/firewall_coexistence/illumio_primary",schemaPath:"workloads_get.schema.json#/properties/firewall_coexistence/properties/illumio_primary/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
}
if(data.containers_inherit_host_policy !== undefined){
let data25 = data.containers_inherit_host_policy;
if((typeof data25 !== "boolean") && (data25 !== null)){
const err43 = {instancePath:instancePath+"/containers_inherit_host_policy",schemaPath:"workloads_get.schema.json#/properties/containers_inherit_host_policy/type",keyword:"type",params:{type: schema40.properties.containers_inherit_host_policy.type}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.blocked_connection_action !== undefined){
let data26 = data.blocked_connection_action;
if((typeof data26 !== "string") && (data26 !== null)){
const err44 = {instancePath:instancePath+"/blocked_connection_action",schemaPath:"workloads_get.schema.json#/properties/blocked_connection_action/type",keyword:"type",params:{type: schema40.properties.blocked_connection_action.type}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.labels !== undefined){
let data27 = data.labels;
if(Array.isArray(data27)){
const len2 = data27.length;
for(let i2=0, mosti2=errors+1000; i2<len2 && errors<mosti2; i2++){
let data28 = data27[i2];
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.href === undefined){
const err45 = {instancePath:instancePath+"/labels/" + i2,schemaPath:"workloads_get.schema.json#/properties/labels/items/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data28.key === undefined){
const err46 = {instancePath:instancePath+"/labels/" + i2,schemaPath:"workloads_get.schema.json#/properties/labels/items/required",keyword:"required",params:{missingProperty: "key"}};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data28.value === undefined){
const err47 = {instancePath:instancePath+"/labels/" + i2,schemaPath:"workloads_get.schema.json#/properties/labels/items/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data28.href !== undefined){
if(typeof data28.href !== "string"){
const err48 = {instancePath:instancePath+"/labels/" + i2+"/href",schemaPath:"workloads_get.schema.json#/properties/labels/items/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data28.key !== undefined){
if(typeof data28.key !== "string"){
const err49 = {instancePath:instancePath+"/labels/" + i2+"/key",schemaPath:"workloads_get.schema.json#/properties/labels/items/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data28.value !== undefined){
if(typeof data28.value !== "string"){
const err50 = {instancePath:instancePath+"/labels/" + i2+"/value",schemaPath:"workloads_get.schema.json#/properties/labels/items/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/labels/" + i2,schemaPath:"workloads_get.schema.json#/properties/labels/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/labels",schemaPath:"workloads_get.schema.json#/properties/labels/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.services !== undefined){
let data32 = data.services;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.uptime_seconds !== undefined){
let data33 = data32.uptime_seconds;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err53 = {instancePath:instancePath+"/services/uptime_seconds",schemaPath:"workloads_get.schema.json#/properties/services/properties/uptime_seconds/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data32.created_at !== undefined){
if(typeof data32.created_at !== "string"){
const err54 = {instancePath:instancePath+"/services/created_at",schemaPath:"workloads_get.schema.json#/properties/services/properties/created_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data32.open_service_ports !== undefined){
let data35 = data32.open_service_ports;
if(Array.isArray(data35)){
const len3 = data35.length;
for(let i3=0, mosti3=errors+1000; i3<len3 && errors<mosti3; i3++){
let data36 = data35[i3];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.protocol === undefined){
const err55 = {instancePath:instancePath+"/services/open_service_ports/" + i3,schemaPath:"workloads_get.schema.json#/properties/services/properties/open_service_ports/items/required",keyword:"required",params:{missingProperty: "protocol"}};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data36.address === undefined){
const err56 = {instancePath:instancePath+"/services/open_service_ports/" + i3,schemaPath:"workloads_get.schema.json#/properties/services/properties/open_service_ports/items/required",keyword:"required",params:{missingProperty: "address"}};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data36.port === undefined){
const err57 = {instancePath:instancePath+"/services/open_service_ports/" + i3,schemaPath:"workloads_get.schema.json#/properties/services/properties/open_service_ports/items/required",keyword:"required",params:{missingProperty: "port"}};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data36.process_name === undefined){
const err58 = {instancePath:instancePath+"/services/open_service_ports/" + i3,schemaPath:"workloads_get.schema.json#/properties/services/properties/open_service_ports/items/required",keyword:"required",params:{missingProperty: "process_name"}};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data36.user === undefined){
const err59 = {instancePath:instancePath+"/services/open_service_ports/" + i3,schemaPath:"workloads_get.schema.json#/properties/services/properties/open_service_ports/items/required",keyword:"required",params:{missingProperty: "user"}};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data36.protocol !== undefined){
let data37 = data36.protocol;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err60 = {instancePath:instancePath+"/services/open_service_ports/" + i3+"/protocol",schemaPath:"service_ports_protocol_numeric.schema.json/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data36.address !== undefined){
if(typeof data36.address !== "string"){
const err61 = {instancePath:instancePath+"/services/open_service_ports/" + i3+"/address",schemaPath:"workloads_get.schema.json#/properties/services/properties/open_service_ports/items/properties/address/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data36.port !== undefined){
let data39 = data36.port;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err62 = {instancePath:instancePath+"/services/open_service_ports/" + i3+"/port",schemaPath:"workloads_get.schema.json#/properties/services/properties/open_service_ports/items/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data36.process_name !== undefined){
if(typeof data36.process_name !== "string"){
const err63 = {instancePath:instancePath+"/services/open_service_ports/" + i3+"/process_name",schemaPath:"workloads_get.schema.json#/properties/services/properties/open_service_ports/items/properties/process_name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data36.user !== undefined){
if(typeof data36.user !== "string"){
const err64 = {instancePath:instancePath+"/services/open_service_ports/" + i3+"/user",schemaPath:"workloads_get.schema.json#/properties/services/properties/open_service_ports/items/properties/user/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data36.package !== undefined){
let data42 = data36.package;
if((typeof data42 !== "string") && (data42 !== null)){
const err65 = {instancePath:instancePath+"/services/open_service_ports/" + i3+"/package",schemaPath:"workloads_get.schema.json#/properties/services/properties/open_service_ports/items/properties/package/type",keyword:"type",params:{type: schema40.properties.services.properties.open_service_ports.items.properties.package.type}};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data36.win_service_name !== undefined){
let data43 = data36.win_service_name;
if((typeof data43 !== "string") && (data43 !== null)){
const err66 = {instancePath:instancePath+"/services/open_service_ports/" + i3+"/win_service_name",schemaPath:"workloads_get.schema.json#/properties/services/properties/open_service_ports/items/properties/win_service_name/type",keyword:"type",params:{type: schema40.properties.services.properties.open_service_ports.items.properties.win_service_name.type}};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/services/open_service_ports/" + i3,schemaPath:"workloads_get.schema.json#/properties/services/properties/open_service_ports/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/services/open_service_ports",schemaPath:"workloads_get.schema.json#/properties/services/properties/open_service_ports/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/services",schemaPath:"workloads_get.schema.json#/properties/services/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.risk_summary !== undefined){
let data44 = data.risk_summary;
if((!(data44 && typeof data44 == "object" && !Array.isArray(data44))) && (data44 !== null)){
const err70 = {instancePath:instancePath+"/risk_summary",schemaPath:"workloads_get.schema.json#/properties/risk_summary/type",keyword:"type",params:{type: schema40.properties.risk_summary.type}};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.ransomware === undefined){
const err71 = {instancePath:instancePath+"/risk_summary",schemaPath:"workloads_get.schema.json#/properties/risk_summary/required",keyword:"required",params:{missingProperty: "ransomware"}};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data44.ransomware !== undefined){
let data45 = data44.ransomware;
if((!(data45 && typeof data45 == "object" && !Array.isArray(data45))) && (data45 !== null)){
const err72 = {instancePath:instancePath+"/risk_summary/ransomware",schemaPath:"workloads_get.schema.json#/properties/risk_summary/properties/ransomware/type",keyword:"type",params:{type: schema40.properties.risk_summary.properties.ransomware.type}};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.workload_exposure_severity === undefined){
const err73 = {instancePath:instancePath+"/risk_summary/ransomware",schemaPath:"workloads_get.schema.json#/properties/risk_summary/properties/ransomware/required",keyword:"required",params:{missingProperty: "workload_exposure_severity"}};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data45.ransomware_protection_percent === undefined){
const err74 = {instancePath:instancePath+"/risk_summary/ransomware",schemaPath:"workloads_get.schema.json#/properties/risk_summary/properties/ransomware/required",keyword:"required",params:{missingProperty: "ransomware_protection_percent"}};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data45.last_updated_at === undefined){
const err75 = {instancePath:instancePath+"/risk_summary/ransomware",schemaPath:"workloads_get.schema.json#/properties/risk_summary/properties/ransomware/required",keyword:"required",params:{missingProperty: "last_updated_at"}};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data45.workload_exposure_severity !== undefined){
if(typeof data45.workload_exposure_severity !== "string"){
const err76 = {instancePath:instancePath+"/risk_summary/ransomware/workload_exposure_severity",schemaPath:"workload_exposure_severity.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data45.ransomware_protection_percent !== undefined){
let data47 = data45.ransomware_protection_percent;
if(!((typeof data47 == "number") && (isFinite(data47)))){
const err77 = {instancePath:instancePath+"/risk_summary/ransomware/ransomware_protection_percent",schemaPath:"workloads_get.schema.json#/properties/risk_summary/properties/ransomware/properties/ransomware_protection_percent/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data45.last_updated_at !== undefined){
if(typeof data45.last_updated_at !== "string"){
const err78 = {instancePath:instancePath+"/risk_summary/ransomware/last_updated_at",schemaPath:"workloads_get.schema.json#/properties/risk_summary/properties/ransomware/properties/last_updated_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
}
}
}
if(data.agent !== undefined){
let data49 = data.agent;
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
if(data49.config !== undefined){
let data50 = data49.config;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.mode !== undefined){
if(typeof data50.mode !== "string"){
const err79 = {instancePath:instancePath+"/agent/config/mode",schemaPath:"workloads_get.schema.json#/properties/agent/properties/config/properties/mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data50.log_traffic !== undefined){
if(typeof data50.log_traffic !== "boolean"){
const err80 = {instancePath:instancePath+"/agent/config/log_traffic",schemaPath:"workloads_get.schema.json#/properties/agent/properties/config/properties/log_traffic/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data50.visibility_level !== undefined){
if(typeof data50.visibility_level !== "string"){
const err81 = {instancePath:instancePath+"/agent/config/visibility_level",schemaPath:"workloads_get.schema.json#/properties/agent/properties/config/properties/visibility_level/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data50.security_policy_update_mode !== undefined){
if(typeof data50.security_policy_update_mode !== "string"){
const err82 = {instancePath:instancePath+"/agent/config/security_policy_update_mode",schemaPath:"workloads_get.schema.json#/properties/agent/properties/config/properties/security_policy_update_mode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/agent/config",schemaPath:"workloads_get.schema.json#/properties/agent/properties/config/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data49.secure_connect !== undefined){
let data55 = data49.secure_connect;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.matching_issuer_name !== undefined){
if(typeof data55.matching_issuer_name !== "string"){
const err84 = {instancePath:instancePath+"/agent/secure_connect/matching_issuer_name",schemaPath:"workloads_get.schema.json#/properties/agent/properties/secure_connect/properties/matching_issuer_name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/agent/secure_connect",schemaPath:"workloads_get.schema.json#/properties/agent/properties/secure_connect/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data49.href !== undefined){
if(typeof data49.href !== "string"){
const err86 = {instancePath:instancePath+"/agent/href",schemaPath:"workloads_get.schema.json#/properties/agent/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data49.status !== undefined){
let data58 = data49.status;
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.uid === undefined){
const err87 = {instancePath:instancePath+"/agent/status",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/required",keyword:"required",params:{missingProperty: "uid"}};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data58.last_heartbeat_on === undefined){
const err88 = {instancePath:instancePath+"/agent/status",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/required",keyword:"required",params:{missingProperty: "last_heartbeat_on"}};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data58.uptime_seconds === undefined){
const err89 = {instancePath:instancePath+"/agent/status",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/required",keyword:"required",params:{missingProperty: "uptime_seconds"}};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data58.fw_config_current === undefined){
const err90 = {instancePath:instancePath+"/agent/status",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/required",keyword:"required",params:{missingProperty: "fw_config_current"}};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(data58.managed_since === undefined){
const err91 = {instancePath:instancePath+"/agent/status",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/required",keyword:"required",params:{missingProperty: "managed_since"}};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data58.agent_health_errors === undefined){
const err92 = {instancePath:instancePath+"/agent/status",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/required",keyword:"required",params:{missingProperty: "agent_health_errors"}};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data58.agent_health === undefined){
const err93 = {instancePath:instancePath+"/agent/status",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/required",keyword:"required",params:{missingProperty: "agent_health"}};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(data58.firewall_rule_count === undefined){
const err94 = {instancePath:instancePath+"/agent/status",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/required",keyword:"required",params:{missingProperty: "firewall_rule_count"}};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data58.security_policy_refresh_at === undefined){
const err95 = {instancePath:instancePath+"/agent/status",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/required",keyword:"required",params:{missingProperty: "security_policy_refresh_at"}};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data58.uid !== undefined){
let data59 = data58.uid;
if((typeof data59 !== "string") && (data59 !== null)){
const err96 = {instancePath:instancePath+"/agent/status/uid",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/uid/type",keyword:"type",params:{type: schema40.properties.agent.properties.status.properties.uid.type}};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data58.instance_id !== undefined){
let data60 = data58.instance_id;
if((typeof data60 !== "string") && (data60 !== null)){
const err97 = {instancePath:instancePath+"/agent/status/instance_id",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/instance_id/type",keyword:"type",params:{type: schema40.properties.agent.properties.status.properties.instance_id.type}};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data58.managed_since !== undefined){
if(typeof data58.managed_since !== "string"){
const err98 = {instancePath:instancePath+"/agent/status/managed_since",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/managed_since/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data58.fw_config_current !== undefined){
if(typeof data58.fw_config_current !== "boolean"){
const err99 = {instancePath:instancePath+"/agent/status/fw_config_current",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/fw_config_current/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data58.firewall_rule_count !== undefined){
let data63 = data58.firewall_rule_count;
if(!(((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63))) && (isFinite(data63)))){
const err100 = {instancePath:instancePath+"/agent/status/firewall_rule_count",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/firewall_rule_count/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data58.security_policy_refresh_at !== undefined){
let data64 = data58.security_policy_refresh_at;
if((typeof data64 !== "string") && (data64 !== null)){
const err101 = {instancePath:instancePath+"/agent/status/security_policy_refresh_at",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/security_policy_refresh_at/type",keyword:"type",params:{type: schema40.properties.agent.properties.status.properties.security_policy_refresh_at.type}};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data58.security_policy_applied_at !== undefined){
let data65 = data58.security_policy_applied_at;
if((typeof data65 !== "string") && (data65 !== null)){
const err102 = {instancePath:instancePath+"/agent/status/security_policy_applied_at",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/security_policy_applied_at/type",keyword:"type",params:{type: schema40.properties.agent.properties.status.properties.security_policy_applied_at.type}};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data58.security_policy_received_at !== undefined){
let data66 = data58.security_policy_received_at;
if((typeof data66 !== "string") && (data66 !== null)){
const err103 = {instancePath:instancePath+"/agent/status/security_policy_received_at",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/security_policy_received_at/type",keyword:"type",params:{type: schema40.properties.agent.properties.status.properties.security_policy_received_at.type}};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data58.status !== undefined){
if(typeof data58.status !== "string"){
const err104 = {instancePath:instancePath+"/agent/status/status",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/status/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data58.agent_version !== undefined){
if(typeof data58.agent_version !== "string"){
const err105 = {instancePath:instancePath+"/agent/status/agent_version",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/agent_version/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data58.agent_health_errors !== undefined){
let data69 = data58.agent_health_errors;
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
if(data69.errors !== undefined){
let data70 = data69.errors;
if(Array.isArray(data70)){
const len4 = data70.length;
for(let i4=0, mosti4=errors+1000; i4<len4 && errors<mosti4; i4++){
if(typeof data70[i4] !== "string"){
const err106 = {instancePath:instancePath+"/agent/status/agent_health_errors/errors/" + i4,schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/agent_health_errors/properties/errors/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/agent/status/agent_health_errors/errors",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/agent_health_errors/properties/errors/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data69.warnings !== undefined){
let data72 = data69.warnings;
if(Array.isArray(data72)){
const len5 = data72.length;
for(let i5=0, mosti5=errors+1000; i5<len5 && errors<mosti5; i5++){
if(typeof data72[i5] !== "string"){
const err108 = {instancePath:instancePath+"/agent/status/agent_health_errors/warnings/" + i5,schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/agent_health_errors/properties/warnings/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/agent/status/agent_health_errors/warnings",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/agent_health_errors/properties/warnings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath:instancePath+"/agent/status/agent_health_errors",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/agent_health_errors/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data58.agent_health !== undefined){
let data74 = data58.agent_health;
if(Array.isArray(data74)){
const len6 = data74.length;
for(let i6=0, mosti6=errors+1000; i6<len6 && errors<mosti6; i6++){
let data75 = data74[i6];
if(data75 && typeof data75 == "object" && !Array.isArray(data75)){
if(data75.type === undefined){
const err111 = {instancePath:instancePath+"/agent/status/agent_health/" + i6,schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/agent_health/items/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(data75.severity === undefined){
const err112 = {instancePath:instancePath+"/agent/status/agent_health/" + i6,schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/agent_health/items/required",keyword:"required",params:{missingProperty: "severity"}};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data75.type !== undefined){
if(typeof data75.type !== "string"){
const err113 = {instancePath:instancePath+"/agent/status/agent_health/" + i6+"/type",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/agent_health/items/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data75.severity !== undefined){
if(typeof data75.severity !== "string"){
const err114 = {instancePath:instancePath+"/agent/status/agent_health/" + i6+"/severity",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/agent_health/items/properties/severity/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data75.audit_event !== undefined){
if(typeof data75.audit_event !== "string"){
const err115 = {instancePath:instancePath+"/agent/status/agent_health/" + i6+"/audit_event",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/agent_health/items/properties/audit_event/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
else {
const err116 = {instancePath:instancePath+"/agent/status/agent_health/" + i6,schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/agent_health/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
else {
const err117 = {instancePath:instancePath+"/agent/status/agent_health",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/agent_health/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data58.last_heartbeat_on !== undefined){
let data79 = data58.last_heartbeat_on;
if((typeof data79 !== "string") && (data79 !== null)){
const err118 = {instancePath:instancePath+"/agent/status/last_heartbeat_on",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/last_heartbeat_on/type",keyword:"type",params:{type: schema40.properties.agent.properties.status.properties.last_heartbeat_on.type}};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data58.uptime_seconds !== undefined){
let data80 = data58.uptime_seconds;
if((!(((typeof data80 == "number") && (!(data80 % 1) && !isNaN(data80))) && (isFinite(data80)))) && (data80 !== null)){
const err119 = {instancePath:instancePath+"/agent/status/uptime_seconds",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/uptime_seconds/type",keyword:"type",params:{type: schema40.properties.agent.properties.status.properties.uptime_seconds.type}};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data58.security_policy_sync_state !== undefined){
if(typeof data58.security_policy_sync_state !== "string"){
const err120 = {instancePath:instancePath+"/agent/status/security_policy_sync_state",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/properties/security_policy_sync_state/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
else {
const err121 = {instancePath:instancePath+"/agent/status",schemaPath:"workloads_get.schema.json#/properties/agent/properties/status/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data49.active_pce_fqdn !== undefined){
let data82 = data49.active_pce_fqdn;
if((typeof data82 !== "string") && (data82 !== null)){
const err122 = {instancePath:instancePath+"/agent/active_pce_fqdn",schemaPath:"workloads_get.schema.json#/properties/agent/properties/active_pce_fqdn/type",keyword:"type",params:{type: schema40.properties.agent.properties.active_pce_fqdn.type}};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data49.target_pce_fqdn !== undefined){
let data83 = data49.target_pce_fqdn;
if((typeof data83 !== "string") && (data83 !== null)){
const err123 = {instancePath:instancePath+"/agent/target_pce_fqdn",schemaPath:"workloads_get.schema.json#/properties/agent/properties/target_pce_fqdn/type",keyword:"type",params:{type: schema40.properties.agent.properties.target_pce_fqdn.type}};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data49.type !== undefined){
if(typeof data49.type !== "string"){
const err124 = {instancePath:instancePath+"/agent/type",schemaPath:"workloads_get.schema.json#/properties/agent/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data49.unpair_allowed !== undefined){
if(typeof data49.unpair_allowed !== "boolean"){
const err125 = {instancePath:instancePath+"/agent/unpair_allowed",schemaPath:"workloads_get.schema.json#/properties/agent/properties/unpair_allowed/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath:instancePath+"/agent",schemaPath:"workloads_get.schema.json#/properties/agent/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data.ven !== undefined){
let data86 = data.ven;
if((!(data86 && typeof data86 == "object" && !Array.isArray(data86))) && (data86 !== null)){
const err127 = {instancePath:instancePath+"/ven",schemaPath:"workloads_get.schema.json#/properties/ven/type",keyword:"type",params:{type: schema40.properties.ven.type}};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(data86 && typeof data86 == "object" && !Array.isArray(data86)){
if(data86.href === undefined){
const err128 = {instancePath:instancePath+"/ven",schemaPath:"workloads_get.schema.json#/properties/ven/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(data86.hostname === undefined){
const err129 = {instancePath:instancePath+"/ven",schemaPath:"workloads_get.schema.json#/properties/ven/required",keyword:"required",params:{missingProperty: "hostname"}};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data86.name === undefined){
const err130 = {instancePath:instancePath+"/ven",schemaPath:"workloads_get.schema.json#/properties/ven/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(data86.status === undefined){
const err131 = {instancePath:instancePath+"/ven",schemaPath:"workloads_get.schema.json#/properties/ven/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(data86.href !== undefined){
if(typeof data86.href !== "string"){
const err132 = {instancePath:instancePath+"/ven/href",schemaPath:"workloads_get.schema.json#/properties/ven/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data86.hostname !== undefined){
if(typeof data86.hostname !== "string"){
const err133 = {instancePath:instancePath+"/ven/hostname",schemaPath:"workloads_get.schema.json#/properties/ven/properties/hostname/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data86.name !== undefined){
let data89 = data86.name;
if((typeof data89 !== "string") && (data89 !== null)){
const err134 = {instancePath:instancePath+"/ven/name",schemaPath:"workloads_get.schema.json#/properties/ven/properties/name/type",keyword:"type",params:{type: schema40.properties.ven.properties.name.type}};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data86.status !== undefined){
if(typeof data86.status !== "string"){
const err135 = {instancePath:instancePath+"/ven/status",schemaPath:"workloads_get.schema.json#/properties/ven/properties/status/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data86.ven_type !== undefined){
if(typeof data86.ven_type !== "string"){
const err136 = {instancePath:instancePath+"/ven/ven_type",schemaPath:"ven_type.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data86.version !== undefined){
if(typeof data86.version !== "string"){
const err137 = {instancePath:instancePath+"/ven/version",schemaPath:"workloads_get.schema.json#/properties/ven/properties/version/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
}
}
if(data.enforcement_mode !== undefined){
if(typeof data.enforcement_mode !== "string"){
const err138 = {instancePath:instancePath+"/enforcement_mode",schemaPath:"workload_enforcement_mode.schema.json/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data.visibility_level !== undefined){
if(typeof data.visibility_level !== "string"){
const err139 = {instancePath:instancePath+"/visibility_level",schemaPath:"workloads_get.schema.json#/properties/visibility_level/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data.selectively_enforced_services !== undefined){
let data95 = data.selectively_enforced_services;
if(Array.isArray(data95)){
const len7 = data95.length;
for(let i7=0, mosti7=errors+1000; i7<len7 && errors<mosti7; i7++){
let data96 = data95[i7];
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
if(data96.proto === undefined){
const err140 = {instancePath:instancePath+"/selectively_enforced_services/" + i7,schemaPath:"workloads_get.schema.json#/properties/selectively_enforced_services/items/required",keyword:"required",params:{missingProperty: "proto"}};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(data96.port !== undefined){
let data97 = data96.port;
if(!(((typeof data97 == "number") && (!(data97 % 1) && !isNaN(data97))) && (isFinite(data97)))){
const err141 = {instancePath:instancePath+"/selectively_enforced_services/" + i7+"/port",schemaPath:"workloads_get.schema.json#/properties/selectively_enforced_services/items/properties/port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data96.to_port !== undefined){
let data98 = data96.to_port;
if(!(((typeof data98 == "number") && (!(data98 % 1) && !isNaN(data98))) && (isFinite(data98)))){
const err142 = {instancePath:instancePath+"/selectively_enforced_services/" + i7+"/to_port",schemaPath:"workloads_get.schema.json#/properties/selectively_enforced_services/items/properties/to_port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data96.proto !== undefined){
let data99 = data96.proto;
if(!(((typeof data99 == "number") && (!(data99 % 1) && !isNaN(data99))) && (isFinite(data99)))){
const err143 = {instancePath:instancePath+"/selectively_enforced_services/" + i7+"/proto",schemaPath:"workloads_get.schema.json#/properties/selectively_enforced_services/items/properties/proto/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
else {
const err144 = {instancePath:instancePath+"/selectively_enforced_services/" + i7,schemaPath:"workloads_get.schema.json#/properties/selectively_enforced_services/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
else {
const err145 = {instancePath:instancePath+"/selectively_enforced_services",schemaPath:"workloads_get.schema.json#/properties/selectively_enforced_services/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data.created_at !== undefined){
if(typeof data.created_at !== "string"){
const err146 = {instancePath:instancePath+"/created_at",schemaPath:"workloads_get.schema.json#/properties/created_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data.updated_at !== undefined){
if(typeof data.updated_at !== "string"){
const err147 = {instancePath:instancePath+"/updated_at",schemaPath:"workloads_get.schema.json#/properties/updated_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data.deleted_at !== undefined){
if(typeof data.deleted_at !== "string"){
const err148 = {instancePath:instancePath+"/deleted_at",schemaPath:"workloads_get.schema.json#/properties/deleted_at/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data.created_by !== undefined){
let data103 = data.created_by;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
if(data103.href === undefined){
const err149 = {instancePath:instancePath+"/created_by",schemaPath:"workloads_get.schema.json#/properties/created_by/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if(data103.href !== undefined){
if(typeof data103.href !== "string"){
const err150 = {instancePath:instancePath+"/created_by/href",schemaPath:"workloads_get.schema.json#/properties/created_by/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
else {
const err151 = {instancePath:instancePath+"/created_by",schemaPath:"workloads_get.schema.json#/properties/created_by/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data.updated_by !== undefined){
let data105 = data.updated_by;
if(data105 && typeof data105 == "object" && !Array.isArray(data105)){
if(data105.href === undefined){
const err152 = {instancePath:instancePath+"/updated_by",schemaPath:"workloads_get.schema.json#/properties/updated_by/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(data105.href !== undefined){
if(typeof data105.href !== "string"){
const err153 = {instancePath:instancePath+"/updated_by/href",schemaPath:"workloads_get.schema.json#/properties/updated_by/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
}
else {
const err154 = {instancePath:instancePath+"/updated_by",schemaPath:"workloads_get.schema.json#/properties/updated_by/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data.deleted_by !== undefined){
let data107 = data.deleted_by;
if(data107 && typeof data107 == "object" && !Array.isArray(data107)){
if(data107.href === undefined){
const err155 = {instancePath:instancePath+"/deleted_by",schemaPath:"workloads_get.schema.json#/properties/deleted_by/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if(data107.href !== undefined){
if(typeof data107.href !== "string"){
const err156 = {instancePath:instancePath+"/deleted_by/href",schemaPath:"workloads_get.schema.json#/properties/deleted_by/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
else {
const err157 = {instancePath:instancePath+"/deleted_by",schemaPath:"workloads_get.schema.json#/properties/deleted_by/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
if(data.container_cluster !== undefined){
let data109 = data.container_cluster;
const _errs223 = errors;
let valid38 = false;
const _errs224 = errors;
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
if(data109.href === undefined){
const err158 = {instancePath:instancePath+"/container_cluster",schemaPath:"compact_container_cluster.schema.json/required",keyword:"required",params:{missingProperty: "href"}};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(data109.name === undefined){
const err159 = {instancePath:instancePath+"/container_cluster",schemaPath:"compact_container_cluster.schema.json/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(data109.href !== undefined){
if(typeof data109.href !== "string"){
const err160 = {instancePath:instancePath+"/container_cluster/href",schemaPath:"compact_container_cluster.schema.json/properties/href/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data109.name !== undefined){
if(typeof data109.name !== "string"){
const err161 = {instancePath:instancePath+"/container_cluster/name",schemaPath:"compact_container_cluster.schema.json/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
}
else {
const err162 = {instancePath:instancePath+"/container_cluster",schemaPath:"compact_container_cluster.schema.json/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
var _valid0 = _errs224 === errors;
valid38 = valid38 || _valid0;
if(!valid38){
const _errs231 = errors;
if(data109 !== null){
const err163 = {instancePath:instancePath+"/container_cluster",schemaPath:"workloads_get.schema.json#/properties/container_cluster/anyOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
var _valid0 = _errs231 === errors;
valid38 = valid38 || _valid0;
}
if(!valid38){
const err164 = {instancePath:instancePath+"/container_cluster",schemaPath:"workloads_get.schema.json#/properties/container_cluster/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
else {
errors = _errs223;
if(vErrors !== null){
if(_errs223){
vErrors.length = _errs223;
}
else {
vErrors = null;
}
}
}
}
if(data.ike_authentication_certificate !== undefined){
let data112 = data.ike_authentication_certificate;
if((!(data112 && typeof data112 == "object" && !Array.isArray(data112))) && (data112 !== null)){
const err165 = {instancePath:instancePath+"/ike_authentication_certificate",schemaPath:"workloads_get.schema.json#/properties/ike_authentication_certificate/type",keyword:"type",params:{type: schema40.properties.ike_authentication_certificate.type}};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
if(data.datacenter_nat_1to1 !== undefined){
if(typeof data.datacenter_nat_1to1 !== "boolean"){
const err166 = {instancePath:instancePath+"/datacenter_nat_1to1",schemaPath:"workloads_get.schema.json#/properties/datacenter_nat_1to1/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data.caps !== undefined){
let data114 = data.caps;
if(Array.isArray(data114)){
const len8 = data114.length;
for(let i8=0, mosti8=errors+1000; i8<len8 && errors<mosti8; i8++){
if(typeof data114[i8] !== "string"){
const err167 = {instancePath:instancePath+"/caps/" + i8,schemaPath:"workloads_get.schema.json#/properties/caps/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
}
else {
const err168 = {instancePath:instancePath+"/caps",schemaPath:"workloads_get.schema.json#/properties/caps/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
}
else {
const err169 = {instancePath,schemaPath:"workloads_get.schema.json#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
